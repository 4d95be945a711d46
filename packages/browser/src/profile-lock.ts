import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@queunir/server/errors/app-error';
import { tryLock } from '@queunir/server/process/file-lock';
import { endOrphanBrowsers } from './orphan-browsers.ts';

/** A held profile folder. */
export type ProfileLock = { release: () => Promise<void> };

/**
 * Takes a profile folder for this process alone (a headless shell takes no lock itself). A lock whose holder died
 * is taken over, and browsers that it left behind on this profile are ended. Error: browser_profile_busy.
 */
export async function lockProfile(profileDir: string): Promise<ProfileLock> {
  await mkdir(profileDir, { recursive: true, mode: 0o700 });
  const lock = await tryLock(join(profileDir, 'queunir.lock'));
  if (!lock.taken) {
    throw new AppError(
      'browser_profile_busy',
      `The browser profile ${profileDir} is in use by process ${lock.holder.pid}. Stop that Queunir first, or choose another DATA_DIR.`,
      { blame: 'us', status: 503, details: { pid: lock.holder.pid } },
    );
  }
  await endOrphanBrowsers(profileDir);
  // Chromium's own lock names a host; after a container got a new name it would never start again.
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    await rm(join(profileDir, name), { force: true });
  }
  return { release: lock.release };
}
