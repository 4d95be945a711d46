import { createHash, randomBytes } from 'node:crypto';
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
  const taken: LockOutcome = { taken: true, release: () => rm(path, { force: true }) };
  try {
    for (;;) {
      if (await linked(draft, path)) return taken;
      const words = await readWords(path);
      if (words === null) continue;
      const holder = parseHolder(words);
      if (holder && stillLives(holder)) return { taken: false, holder };
      const turn = await tryLock(
        `${path}.after-${createHash('sha256').update(words).digest('hex').slice(0, 12)}`,
      );
      if (!turn.taken) return turn;
      try {
        // Only who holds the turn after this very holder may replace its lock, and only while it still stands.
        if ((await readWords(path)) !== words) continue;
        await rename(draft, path);
        return taken;
      } finally {
        await turn.release();
      }
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Runs `work` while holding the lock; waits for another holder, at most `waitMs`, then throws. */
export async function withLock<T>(path: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + waitMs;
  for (;;) {
    const lock = await tryLock(path);
    if (lock.taken) return await work().finally(lock.release);
    if (performance.now() > until) throw new Error(`${path} is held by process ${lock.holder.pid}.`);
    await sleep(50);
  }
}

/** Who is written in the lock file; null when there is none or it cannot be read as one. */
export async function readHolder(path: string): Promise<ProcessIdentity | null> {
  const words = await readWords(path);
  return words === null ? null : parseHolder(words);
}

async function readWords(path: string): Promise<string | null> {
  return await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

function parseHolder(words: string): ProcessIdentity | null {
  try {
    const { pid, started } = JSON.parse(words) as Partial<ProcessIdentity>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : null;
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
