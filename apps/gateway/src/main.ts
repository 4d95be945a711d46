import { AppError } from '@queunir/server/errors/app-error';
import { createLog } from '@queunir/server/log/create-log';
import { surviveFaults } from '@queunir/server/process/survive-faults';
import { closeOnSignals, createClosers } from '@queunir/server/shutdown/closers';
import { readGatewayConfig } from './gateway.config.ts';
import { startGateway } from './start-gateway.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const config = readGatewayConfig();
  const log = createLog(config.log);
  const closers = createClosers(log);
  surviveFaults(log);
  closeOnSignals(closers, () => say('Queunir is stopping; pages are being saved.'));
  try {
    const running = await startGateway(config, log, closers);
    say(`Queunir is ready: ${running.openAt}`);
    for (const line of running.runsOn) say(`  ${line}`);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
} catch (error) {
  const known = error instanceof AppError;
  process.stderr.write(
    known ? `${error.message}\n` : `Queunir could not start. ${String((error as Error)?.stack ?? error)}\n`,
  );
  process.exit(1);
}
