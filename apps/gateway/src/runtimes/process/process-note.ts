import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessIdentity } from '@queunir/server/process/process-identity';
import * as z from 'zod/mini';

/** What is written down of a slice's process, so that a later gateway finds it again. */
export type ProcessNote = ProcessIdentity & { number: number; generation: number; startedAt: string };

const noteSchema = z.object({
  number: z.int(),
  generation: z.int(),
  pid: z.int().check(z.gte(2)),
  started: z.string(),
  startedAt: z.string(),
});

/** Files that the process runtime keeps of a slice, where the slice itself does not write. */
export function filesOf(dataDir: string, number: number): { folder: string; note: string; log: string } {
  const folder = join(dataDir, 'processes');
  return { folder, note: join(folder, `${number}.json`), log: join(folder, `${number}.log`) };
}

/** Writes a note, whole or not at all. */
export async function writeNote(dataDir: string, note: ProcessNote): Promise<void> {
  const { note: path } = filesOf(dataDir, note.number);
  await writeFile(`${path}.new`, JSON.stringify(note), { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

/** Gives the note of a slice, or null when there is none that can be read. */
export async function readNote(dataDir: string, number: number): Promise<ProcessNote | null> {
  const text = await readFile(filesOf(dataDir, number).note, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const note = noteSchema.safeParse(JSON.parse(text));
    return note.success && note.data.number === number ? note.data : null;
  } catch {
    return null;
  }
}

/** Every note in the data folder, also of slices that the database does not know. */
export async function listNotes(dataDir: string): Promise<ProcessNote[]> {
  const names = await readdir(join(dataDir, 'processes')).catch(() => []);
  const numbers = names
    .filter((name) => /^[1-9]\d*\.json$/.test(name))
    .map((name) => Number.parseInt(name, 10));
  const notes = await Promise.all(numbers.map((number) => readNote(dataDir, number)));
  return notes.filter((note) => note !== null);
}
