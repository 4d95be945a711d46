import { readBrowserConfig } from '@queunir/browser/browser.config';
import { describeChromium } from '@queunir/browser/describe-chromium';
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
      describeChromium(readBrowserConfig()).then((words) => say(`  browser     ${words}`)),
      standalone.slice.start(),
    ]);
  },
});
