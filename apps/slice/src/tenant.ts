import { AppError } from '@queunir/server/errors/app-error';
import { createLog } from '@queunir/server/log/create-log';
import { surviveFaults } from '@queunir/server/process/survive-faults';
import { closeOnSignals, createClosers } from '@queunir/server/shutdown/closers';
import { startTenant } from './start-tenant.ts';
import { readTenantConfig } from './tenant.config.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const config = readTenantConfig();
  const log = createLog(config.log);
  const closers = createClosers(log);
  surviveFaults(log);
  closeOnSignals(closers, () => say('slice is stopping'));
  try {
    const { slice, port } = await startTenant(config, log, closers);
    say(`slice listening on port ${port}`);
    await slice.start();
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
} catch (error) {
  const known = error instanceof AppError;
  process.stderr.write(known ? `${error.message}\n` : `${String((error as Error)?.stack ?? error)}\n`);
  process.exit(1);
}
