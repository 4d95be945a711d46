import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import { chooseChromium } from '@queunir/browser/choose-chromium';
import { launchBrowser } from '@queunir/browser/launch-browser';
import { broken, type DoctorCheck, doubtful, fine } from '../finding.types.ts';

/** Chromium: which one, its version, whether its sandbox is on, and whether it starts. */
export const chromium: DoctorCheck = {
  name: 'Chromium',
  look: async ({ dataDir }) => {
    const profileDir = await mkdtemp(join(tmpdir(), 'queunir-doctor-'));
    const config = { ...readBrowserConfig(), dataDir };
    try {
      const chosen = await chooseChromium(config);
      const begun = performance.now();
      const launched = await launchBrowser({ profileDir, config });
      const took = Math.round(performance.now() - begun);
      await launched.close();
      const words = `${launched.version}, ${chosen.kind} (${chosen.path}), started in ${took} ms, sandbox ${launched.sandbox ? 'on' : `off: ${chosen.whyNoSandbox}`}`;
      return launched.sandbox ? fine(words) : doubtful(words, sandboxRemedy(chosen.kind));
    } catch (error) {
      return broken(
        (error as Error).message,
        'Install Chromium (on Debian: apt install chromium-headless-shell), or set CHROMIUM_PATH.',
      );
    } finally {
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function sandboxRemedy(kind: string): string {
  return kind === 'bundled'
    ? 'Good enough to try it out. For daily use install Chromium (on Debian: apt install chromium-headless-shell).'
    : 'Run Queunir as an ordinary user.';
}
