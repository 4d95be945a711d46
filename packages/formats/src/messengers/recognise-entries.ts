import type { ByteSource } from '../files/byte-source.types.ts';
import { readHead } from '../files/read-range.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { entrySigns } from './entry-signs.ts';
import { named, type Recognised, recognisedFrom, recogniseHead } from './recognise-head.ts';

const looked = 8;

/** What a zip is that holds no chat, from the paths of its files and the first bytes of some of them. */
export async function recogniseEntries(
  entries: readonly (ByteSource & { path: string })[],
  signal?: AbortSignal,
): Promise<Recognised | null> {
  const sign = entrySigns.find(({ path }) => entries.some((entry) => path.test(entry.path)));
  if (sign) return named(sign.what);
  const telling = entries.filter(({ name }) => /\.(?:jsonl?|html?|csv|xml|js|txt|md|db|sqlite)$/i.test(name));
  for (const entry of telling.slice(0, looked)) {
    const known = recogniseHead(entry.name, await readHead(entry, recognisedFrom, signal));
    if (known) return known;
  }
  return null;
}

/** The refusal of a file that was recognised. */
export function recognised(name: string, { what, messenger }: Recognised): UnreadableFile {
  return new UnreadableFile(
    messenger ? 'other_messenger' : 'other_kind',
    `${name} is ${what}. Only chats that WhatsApp exported ("Export chat": a .txt or .zip file) can be read.`,
  );
}
