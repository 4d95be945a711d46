import { statfs } from 'node:fs/promises';
import { type DatabaseTrouble, troubleOf } from '@queunir/server/database/trouble-of';

/** Knows whether what is read can be stored. */
export type StorageWatch = {
  /** What keeps it from being stored now; null when nothing does. */
  trouble(): DatabaseTrouble | null;
  /** Something could not be stored. */
  note(error: unknown): void;
  stop(): void;
};

export type StorageDeps = {
  /** Resolves when the database answers. */
  ask: () => Promise<unknown>;
  /** Folder whose disk is looked at. */
  dataDir: string;
  elapsed: () => number;
  onChange: () => void;
  everyMs?: number;
  /** Fewer bytes than these count as a full disk: PostgreSQL needs 16 MB in one piece for its log. */
  leastFree?: number;
};

const usualEveryMs = 5_000;
const usualLeastFree = 48 * 1024 * 1024;
/** What a write said counts for so long, where the disk itself cannot be seen from here. */
const believedMs = 30_000;

/** Looks at the database and its disk every few seconds, and hears of what could not be written. */
export function watchStorage(deps: StorageDeps): StorageWatch {
  let trouble: DatabaseTrouble | null = null;
  let fullAt = Number.NEGATIVE_INFINITY;
  let looking = false;

  const become = (next: DatabaseTrouble | null): void => {
    if (next === trouble) return;
    trouble = next;
    deps.onChange();
  };
  const isFull = async (): Promise<boolean> => {
    if (deps.elapsed() - fullAt < believedMs) return true;
    const disk = await statfs(deps.dataDir).catch(() => null);
    return disk !== null && disk.bavail * disk.bsize < (deps.leastFree ?? usualLeastFree);
  };
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const answers = await deps.ask().then(
      () => true,
      () => false,
    );
    // A full disk ends the database too: then it is what has to be mended.
    become((await isFull()) ? 'full' : answers ? null : 'away');
    looking = false;
  };
  const timer = setInterval(() => void look(), deps.everyMs ?? usualEveryMs).unref();
  return {
    trouble: () => trouble,
    note: (error) => {
      const found = troubleOf(error);
      if (found === null) return;
      if (found === 'full') fullAt = deps.elapsed();
      become(found === 'away' && trouble === 'full' ? 'full' : found);
    },
    stop: () => clearInterval(timer),
  };
}
