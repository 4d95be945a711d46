import { resolve } from 'node:path';
import { endWithParent } from '@queunir/server/process/end-with-parent';
import type { Browser } from 'puppeteer-core';
import type { BrowserConfig } from './browser.config.ts';
import { type ChosenChromium, chooseChromium } from './choose-chromium.ts';
import { launchFlags } from './launch-flags.ts';
import { endOrphanBrowsers, identitiesOf } from './orphan-browsers.ts';
import { ownUserAgent } from './own-user-agent.ts';
import { lockProfile } from './profile-lock.ts';
import { startProgram } from './start-program.ts';

/** A running browser on a locked profile. */
export type LaunchedBrowser = {
  browser: Browser;
  kind: ChosenChromium['kind'];
  path: string;
  /** As the browser says it, for example `156.0.8078.79`. */
  version: string;
  userAgent: string;
  sandbox: boolean;
  pid: number;
  /** Ends the browser so that it writes its profile out, then frees the profile. Safe to call twice. */
  close: () => Promise<void>;
};

/**
 * Launches the chosen browser on a profile folder of its own. It ends with this process, even after `kill -9`.
 * Errors: browser_missing, browser_unpack_failed, browser_profile_busy, browser_not_started.
 */
export async function launchBrowser(options: {
  profileDir: string;
  config: BrowserConfig;
}): Promise<LaunchedBrowser> {
  const profileDir = resolve(options.profileDir);
  const chosen = await chooseChromium(options.config);
  const lock = await lockProfile(profileDir);
  try {
    const userAgent = await ownUserAgent(chosen, options.config);
    const browser = await startProgram(chosen, launchFlags(chosen, profileDir, userAgent), options.config);
    const pid = browser.process()?.pid ?? 0;
    const guard = endWithParent(pid, { signal: 'TERM', force: 'KILL', wholeGroup: true });
    const version = (await browser.version()).replace(/^.*\//, '');
    let closing: Promise<void> | undefined;
    const end = async (): Promise<void> => {
      await endBrowser(browser, profileDir);
      guard.release();
      await lock.release();
    };
    const close = (): Promise<void> => (closing ??= end());
    const { kind, path, sandbox } = chosen;
    return { browser, kind, path, version, userAgent, sandbox, pid, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function endBrowser(browser: Browser, profileDir: string): Promise<void> {
  // A part that is stuck outlives the browser, and cannot be found by its words then.
  const parts = identitiesOf(profileDir);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 10_000);
  });
  await Promise.race([browser.close().catch(() => {}), late]);
  clearTimeout(timer);
  await endOrphanBrowsers(profileDir, parts);
}
