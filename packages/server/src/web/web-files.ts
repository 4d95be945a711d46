import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of the built web app, with the compressed forms that lie beside it. */
export type WebFile = { path: string; encodings: ('br' | 'gzip')[]; immutable: boolean };

const endings = { br: '.br', gzip: '.gz' } as const;

/** Lists the files of a build by their address; null when there is no build (no index.html). */
export async function listWebFiles(folder: string): Promise<Map<string, WebFile> | null> {
  // One look without a second at each file: a build that is put in its place meanwhile takes old files away.
  const entries: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  if (!names.includes('index.html')) return null;
  const all = new Set(names);
  const files = new Map<string, WebFile>();
  for (const name of names) {
    if (name.endsWith('.br') || name.endsWith('.gz')) continue;
    const path = join(folder, name);
    const address = `/${name.split(sep).join('/')}`;
    const encodings = (['br', 'gzip'] as const).filter((encoding) => all.has(name + endings[encoding]));
    // Vite names the files in assets/ by their content.
    files.set(address, { path, encodings, immutable: address.startsWith('/assets/') });
  }
  return files;
}

/** Path of a file in the form that the caller takes. */
export function chooseForm(
  file: WebFile,
  accepts: (encoding: string) => boolean,
): { path: string; encoding: string | null } {
  const encoding = file.encodings.find(accepts);
  return encoding ? { path: file.path + endings[encoding], encoding } : { path: file.path, encoding: null };
}
