import { readBrowserConfig } from '@queunir/browser/browser.config';
import { describeChromium } from '@queunir/browser/describe-chromium';
import { runProgram, say } from '@queunir/server/process/run-program';
import { readGatewayConfig } from './gateway.config.ts';
import { startGateway } from './start-gateway.ts';

await runProgram({
  readConfig: readGatewayConfig,
  stopping: 'Queunir is stopping; pages are being saved.',
  start: async (config, log, closers) => {
    const running = await startGateway(config, log, closers);
    say(`Queunir is ready: ${running.openAt}`);
    for (const line of running.runsOn) say(`  ${line}`);
    // Containers bring their own. The first look for one here may unpack it, before a slice needs it.
    const inContainers = config.slices.runtime === 'docker';
    const browser = inContainers ? 'the one in the image' : await describeChromium(readBrowserConfig());
    say(`  browser     ${browser}`);
  },
});
