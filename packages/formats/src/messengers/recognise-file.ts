import type { ByteSource } from '../files/byte-source.types.ts';
import { decodeHead } from '../files/decode-head.ts';
import { readHead } from '../files/read-range.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { entrySigns } from './entry-signs.ts';
import { magicSigns, nameSigns } from './magic-signs.ts';
import { textSigns } from './text-signs.ts';

/** How many bytes of a file are looked at. */
export const recognisedFrom = 64 * 1024;

/**
 * What a file is that is surely no chat of WhatsApp, from its name and first bytes, for the place behind "… is". Null when it
 * may be one, or nobody knows.
 */
export function recogniseHead(name: string, head: Uint8Array): string | null {
  const latin = Buffer.from(head.subarray(0, 512)).toString('latin1');
  const magic = magicSigns.find(({ at, bytes }) => latin.startsWith(bytes, at));
  if (magic) return magic.what;
  const text = decodeHead(head.subarray(0, recognisedFrom)).replace(/^\ufeff/, '');
  const sign = textSigns.find(({ all }) => all.every((pattern) => pattern.test(text)));
  if (sign) return sign.what;
  return nameSigns.find(({ name: pattern }) => pattern.test(name))?.what ?? null;
}

const looked = 8;

/** The same of a zip, from the paths of its files and the first bytes of some of them. */
export async function recogniseEntries(
  entries: readonly (ByteSource & { path: string })[],
  signal?: AbortSignal,
): Promise<string | null> {
  const sign = entrySigns.find(({ path }) => entries.some((entry) => path.test(entry.path)));
  if (sign) return sign.what;
  const telling = entries.filter(({ name }) => /\.(?:jsonl?|html?|csv|xml|js|txt|md|db|sqlite)$/i.test(name));
  for (const entry of telling.slice(0, looked)) {
    const what = recogniseHead(entry.name, await readHead(entry, recognisedFrom, signal));
    if (what) return what;
  }
  return null;
}

/** The refusal of a file that was recognised. */
export function recognised(name: string, what: string): UnreadableFile {
  const messenger = /^a (?:chat exported from|download of|backup of)/.test(what);
  return new UnreadableFile(
    messenger ? 'other_messenger' : 'other_kind',
    `${name} is ${what}. Only chats that WhatsApp exported ("Export chat": a .txt or .zip file) can be read.`,
  );
}
