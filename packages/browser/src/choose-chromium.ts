import { AppError } from '@queunir/server/errors/app-error';
import type { BrowserConfig } from './browser.config.ts';
import { findInstalledChromium, isExecutable } from './installed-chromium.ts';
import { unpackBundled } from './unpack-bundled.ts';

/** Which browser is used, and why. */
export type ChosenChromium = {
  /** `given` by CHROMIUM_PATH, `installed` on the machine, or `bundled` with Queunir. */
  kind: 'given' | 'installed' | 'bundled';
  path: string;
  /** A headless shell knows no other way to run; a full Chromium has to be told. */
  headlessShell: boolean;
  /** Off for the bundled browser, which crashes in its sandbox, and for root, whom Chromium refuses it. */
  sandbox: boolean;
  /** Why the sandbox is off; null when it is on. */
  whyNoSandbox: string | null;
  /** What only the browser's own environment gets. */
  environment: Record<string, string>;
};

/** Chooses the browser, unpacking the bundled one when there is no other. Errors: browser_missing, browser_unpack_failed. */
export async function chooseChromium(config: BrowserConfig): Promise<ChosenChromium> {
  if (config.chromiumPath !== null) {
    if (!isExecutable(config.chromiumPath)) {
      throw new AppError(
        'browser_missing',
        `CHROMIUM_PATH names ${config.chromiumPath}, which is no program that can be run. Correct it, or remove it to use another browser.`,
        { blame: 'us', status: 503 },
      );
    }
    return describe('given', config.chromiumPath, {});
  }
  const installed = findInstalledChromium();
  if (installed) return describe('installed', installed, {});
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new AppError(
      'browser_missing',
      'No Chromium or Chrome is installed on this machine, and the bundled one is for Linux on x64. Install Chrome, or set CHROMIUM_PATH.',
      { blame: 'us', status: 503 },
    );
  }
  const bundled = await unpackBundled(config.dataDir);
  return describe('bundled', bundled.path, bundled.environment);
}

function describe(
  kind: ChosenChromium['kind'],
  path: string,
  environment: Record<string, string>,
): ChosenChromium {
  const root = process.getuid?.() === 0;
  const bundled = kind === 'bundled' || /\/browser\/[\d.]+\/chromium$/.test(path);
  return {
    kind,
    path,
    headlessShell: bundled || /headless/.test(path),
    sandbox: !bundled && !root,
    whyNoSandbox: bundled
      ? 'the bundled browser cannot run in its sandbox'
      : root
        ? 'Queunir runs as root'
        : null,
    environment,
  };
}
