import { readBrowserConfig } from '@queunir/browser/browser.config';
import { chooseChromium } from '@queunir/browser/choose-chromium';
import { AppError } from '@queunir/server/errors/app-error';
import { createLog } from '@queunir/server/log/create-log';
import { surviveFaults } from '@queunir/server/process/survive-faults';
import { closeOnSignals, createClosers } from '@queunir/server/shutdown/closers';
import { readSliceConfig } from './config.ts';
import { startStandalone } from './start-standalone.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const config = readSliceConfig();
  const log = createLog(config.log);
  const closers = createClosers(log);
  surviveFaults(log);
  closeOnSignals(closers, () => say('Queunir is stopping; the WhatsApp page is being saved.'));
  try {
    const standalone = await startStandalone(config, log, closers);
    say(`Queunir is ready: ${standalone.openAt}`);
    for (const line of standalone.runsOn) say(`  ${line}`);
    // The first look for a browser may unpack one; what was linked does not wait for the words about it.
    await Promise.all([
      describeBrowser().then((words) => say(`  browser     ${words}`)),
      standalone.slice.start(),
    ]);
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

/** A missing browser stops nothing: what is stored can be read, and the page says what to do. */
async function describeBrowser(): Promise<string> {
  try {
    const chosen = await chooseChromium(readBrowserConfig());
    return `Chromium, ${chosen.kind}, ${chosen.path}${chosen.sandbox ? '' : `, without its sandbox (${chosen.whyNoSandbox})`}`;
  } catch (error) {
    return error instanceof AppError ? error.message : 'none was found';
  }
}
