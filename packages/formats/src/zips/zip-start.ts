import type { RandomAccess } from '../files/random-access.types.ts';
import { findZipEnd } from './zip-end.ts';

const entry = Buffer.from('PK\x03\x04', 'latin1');
const directory = Buffer.from('PK\x01\x02', 'latin1');
const starts = [entry, Buffer.from('PK\x05\x06', 'latin1'), Buffer.from('PK\x07\x08', 'latin1')];

/**
 * The zip that a file is, by its first bytes (an entry, the end of an empty zip, the mark of a zip in parts), or by its end
 * when something stands in front of it, as in a program that unpacks itself. Null when it is none. `head` is its beginning.
 */
export async function asZip(access: RandomAccess, head: Uint8Array): Promise<RandomAccess | null> {
  const start = Buffer.from(head);
  if (starts.some((mark) => start.subarray(0, mark.length).equals(mark))) return access;
  const at = start.indexOf(entry);
  if (at < 0) return null;
  const end = await findZipEnd(access);
  if (!end) return null;
  // Some programs count what stands in front in the places that the zip gives, some do not.
  return (await directoryStandsAt(access, end.directoryAt)) ? access : from(access, at);
}

async function directoryStandsAt(access: RandomAccess, at: number): Promise<boolean> {
  if (at + directory.length > access.size) return false;
  return Buffer.from(await access.read(at, directory.length)).equals(directory);
}

function from(access: RandomAccess, start: number): RandomAccess {
  return {
    ...access,
    size: access.size - start,
    read: (at, length) => access.read(start + at, length),
  };
}
