import { findSlice } from '../../slices/slice.store.ts';
import type { AdminDeps } from '../admin.types.ts';
import { scrub } from '../scrub.ts';
import { sliceNotFound } from './read-slice.ts';

const mostCharacters = 2_000;

/** The newest lines that a slice said, oldest first, cut and without anything that looks like somebody's number. */
export async function readSliceLogs(
  deps: Pick<AdminDeps, 'db' | 'runtimes'>,
  number: number,
  lines: number,
): Promise<string[]> {
  const slice = await findSlice(deps.db, number);
  if (!slice) throw sliceNotFound();
  const said = (await deps.runtimes[slice.runtime]?.logs(number, lines)) ?? [];
  return said.map((line) => scrub(line).slice(0, mostCharacters));
}
