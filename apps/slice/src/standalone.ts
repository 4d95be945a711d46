import { readBrowserConfig } from '@queunir/browser/browser.config';
import { chooseChromium } from '@queunir/browser/choose-chromium';
import { AppError } from '@queunir/server/errors/app-error';
import { runProgram, say } from '@queunir/server/process/run-program';
import { readSliceConfig } from './config.ts';
import { startStandalone } from './start-standalone.ts';

await runProgram({
  readConfig: readSliceConfig,
  stopping: 'Queunir is stopping; the WhatsApp page is being saved.',
  start: async (config, log, closers) => {
    const standalone = await startStandalone(config, log, closers);
    say(`Queunir is ready: ${standalone.openAt}`);
    for (const line of standalone.runsOn) say(`  ${line}`);
    // The first look for a browser may unpack one; what was linked does not wait for the words about it.
    await Promise.all([
      describeBrowser().then((words) => say(`  browser     ${words}`)),
      standalone.slice.start(),
    ]);
  },
});

/** A missing browser stops nothing: what is stored can be read, and the page says what to do. */
async function describeBrowser(): Promise<string> {
  try {
    const chosen = await chooseChromium(readBrowserConfig());
    return `Chromium, ${chosen.kind}, ${chosen.path}${chosen.sandbox ? '' : `, without its sandbox (${chosen.whyNoSandbox})`}`;
  } catch (error) {
    return error instanceof AppError ? error.message : 'none was found';
  }
}
