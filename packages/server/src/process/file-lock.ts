import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownIdentity, type ProcessIdentity, stillLives } from './process-identity.ts';

/** A lock that was taken, or who holds it. A lock whose holder has died is taken over. */
export type LockOutcome =
  | { taken: true; release: () => Promise<void> }
  | { taken: false; holder: ProcessIdentity };

/** Takes the lock file at `path` for this process, without waiting. */
export async function tryLock(path: string): Promise<LockOutcome> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(ownIdentity()), { mode: 0o644 });
  try {
    for (;;) {
      if (await linked(draft, path)) return { taken: true, release: () => rm(path, { force: true }) };
      const holder = await readHolder(path);
      if (holder && stillLives(holder)) return { taken: false, holder };
      await removeStale(path);
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Runs `work` while holding the lock; waits for another holder, at most `waitMs`, then throws. */
export async function withLock<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + waitMs;
  for (;;) {
    const lock = await tryLock(path);
    if (lock.taken) return await work().finally(lock.release);
    if (Date.now() > until) throw new Error(`${path} is held by process ${lock.holder.pid}.`);
    await sleep(50);
  }
}

/** Who is written in the lock file; null when there is none or it cannot be read as one. */
export async function readHolder(path: string): Promise<ProcessIdentity | null> {
  try {
    const words = JSON.parse(await readFile(path, 'utf8')) as Partial<ProcessIdentity>;
    return typeof words.pid === 'number' && typeof words.started === 'string'
      ? { pid: words.pid, started: words.started }
      : null;
  } catch {
    return null;
  }
}

/** A hard link appears whole or not at all, so nobody reads half a lock. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the file away first: of two that take over at once, the slower one may hold a live lock and gives it back. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.stale`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const holder = await readHolder(aside);
  if (holder && stillLives(holder)) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
