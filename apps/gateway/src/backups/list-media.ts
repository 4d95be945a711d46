import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as z from 'zod/mini';
import { hashFile } from './hash-file.ts';

/** The files of a slice's media folder at one moment. */
export const mediaList = z.array(
  z.object({ path: z.string(), bytes: z.int(), changedMs: z.number(), sha256: z.string() }),
);
export type MediaList = z.output<typeof mediaList>;

/** Lists a media folder with the hash of each file; what is as it was in an earlier list is not read again. */
export async function listMedia(folder: string, earlier: MediaList): Promise<MediaList> {
  const known = new Map(earlier.map((one) => [one.path, one]));
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const list: MediaList = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const full = join(entry.parentPath, entry.name);
    const path = relative(folder, full);
    const { size: bytes, mtimeMs: changedMs } = await stat(full);
    const before = known.get(path);
    const same = before?.bytes === bytes && before.changedMs === changedMs;
    list.push({ path, bytes, changedMs, sha256: same ? before.sha256 : await hashFile(full) });
  }
  return list.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** What of a list is not in a folder any more as it was. */
export async function findLostMedia(folder: string, list: MediaList): Promise<string[]> {
  const lost: string[] = [];
  for (const { path, bytes, sha256 } of list) {
    const full = join(folder, path);
    const found = await stat(full).catch(() => null);
    if (found?.size !== bytes || (await hashFile(full)) !== sha256) lost.push(path);
  }
  return lost;
}
