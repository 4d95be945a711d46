import { join } from 'node:path';

/** What belongs to slice N, by name. One place, so that no two of them can be confused. */
export function namesOf(number: number, dataDir: string) {
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${number} is no number of a slice.`);
  const name = `wa_slice_${number}`;
  const folder = join(dataDir, 'slices', String(number));
  return {
    role: name,
    database: name,
    folder,
    session: join(folder, 'session'),
    media: join(folder, 'media'),
    keys: join(folder, 'keys'),
    keyFile: join(folder, 'keys', 'slice.json'),
  };
}
