import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Pages on which every table must read at least as much as the built-in ways do. */
const names = [
  'g2-2026-09/person.html',
  'g2-2026-09/kinds.html',
  'g2-2026-09/drawers.html',
  'phases/qr.html',
  'phases/code.html',
  'phases/syncing.html',
  'phases/viewer.html',
];

/** Name and markup of the pages that come with the product. */
export async function builtInPages(): Promise<{ name: string; html: string }[]> {
  return Promise.all(
    names.map(async (name) => ({
      name,
      html: await readFile(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8'),
    })),
  );
}
