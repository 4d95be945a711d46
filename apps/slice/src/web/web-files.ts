import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file of the built web app, with the compressed forms that lie beside it. */
export type WebFile = { path: string; encodings: ('br' | 'gzip')[]; immutable: boolean };

const endings = { br: '.br', gzip: '.gz' } as const;

/** Lists the files of a build by their address; null when there is no build (no index.html). */
export async function listWebFiles(folder: string): Promise<Map<string, WebFile> | null> {
  const names: string[] = await readdir(folder, { recursive: true }).catch(() => []);
  if (!names.includes('index.html')) return null;
  const all = new Set(names);
  const files = new Map<string, WebFile>();
  for (const name of names) {
    if (name.endsWith('.br') || name.endsWith('.gz')) continue;
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
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
