import { tmpdir } from 'node:os';
import { recognised } from '../messengers/recognise-entries.ts';
import { recognisedFrom, recogniseHead } from '../messengers/recognise-head.ts';
import { type ChatZip, openChatZip } from '../zips/open-chat-zip.ts';
import type { ZipEntry } from '../zips/zip-entry.types.ts';
import { usualLimits, type ZipOptions } from '../zips/zip-limits.ts';
import { openFile } from './open-file.ts';
import type { RandomAccess } from './random-access.types.ts';
import { readHead, wholeFile } from './read-range.ts';

/** A chat that a person brought; `files` is null when there is only its text, so that nothing can be missing. */
export type ChatFile = Omit<ChatZip, 'files'> & { files: ZipEntry[] | null };

/**
 * Opens a file by what it holds, whatever its name says: a zip with a chat, or else a text. Whether the text is a chat is for
 * its reader to find out. Throws UnreadableFile, with every reason in words; nothing stays open then.
 */
export async function openChatFile(
  path: string,
  { limits = usualLimits, scratch = tmpdir(), signal }: Partial<ZipOptions> = {},
): Promise<ChatFile> {
  const access = await openFile(path);
  try {
    return await openChat(access, { limits, scratch, signal });
  } catch (error) {
    await access.close();
    throw error;
  }
}

async function openChat(access: RandomAccess, options: ZipOptions): Promise<ChatFile> {
  const text = wholeFile(access);
  const head = await readHead(text, recognisedFrom, options.signal);
  if (isZip(head)) return openChatZip(access, options);
  const what = recogniseHead(access.name, head);
  if (what) throw recognised(access.name, what);
  return { text, files: null, notices: [], close: access.close };
}

/** The first entry, the end of an empty zip, or the mark of a zip in several parts. */
function isZip(head: Uint8Array): boolean {
  const [p, k, third, fourth] = head;
  if (p !== 0x50 || k !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) || (third === 7 && fourth === 8);
}
