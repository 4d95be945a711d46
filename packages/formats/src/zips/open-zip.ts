import type { RandomAccess } from '../files/random-access.types.ts';
import { checkZip } from './check-zip.ts';
import { listZip } from './list-zip.ts';
import { unpackEntry } from './unpack-entry.ts';
import type { ZipEntry, ZipLine } from './zip-entry.types.ts';
import type { ZipLimits } from './zip-limits.ts';
import { isPlainPath } from './zip-name.ts';

/** The files of a zip that may be read, and in words what was left out. */
export type OpenZip = { entries: ZipEntry[]; notices: string[] };

/**
 * Opens a zip by its directory; only what is asked for is unpacked, and nothing is ever written. Left out without a word:
 * folders, what macOS adds (`__MACOSX`, dot files). Left out with a notice: links, and names that lead elsewhere.
 */
export async function openZip(
  access: RandomAccess,
  limits: ZipLimits,
  signal?: AbortSignal,
): Promise<OpenZip> {
  const list = await listZip(access, limits, signal);
  checkZip(access.name, list, limits);
  const entries: ZipEntry[] = [];
  const notices: string[] = [];
  for (const line of list.lines) {
    if (line.special)
      notices.push(`"${line.path}" in the zip is a link or no ordinary file; it was left out.`);
    else if (!isPlainPath(line.path))
      notices.push(`"${line.path}" in the zip leads out of its folder; it was left out.`);
    else if (!line.path.endsWith('/') && !isJunk(line.path)) entries.push(toEntry(access, line));
  }
  return { entries, notices };
}

function toEntry(access: RandomAccess, line: ZipLine): ZipEntry {
  return {
    name: line.path.slice(line.path.lastIndexOf('/') + 1),
    path: line.path,
    size: line.size,
    open: (signal) => unpackEntry(access, line, signal),
  };
}

function isJunk(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && part.length > 1));
}
