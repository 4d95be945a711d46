import { tmpdir } from 'node:os';
import { recognised } from '../messengers/recognise-entries.ts';
import { recognisedFrom, recogniseHead } from '../messengers/recognise-head.ts';
import { type ChatZip, openChatZip } from '../zips/open-chat-zip.ts';
import type { ZipEntry } from '../zips/zip-entry.types.ts';
import { usualLimits, type ZipOptions } from '../zips/zip-limits.ts';
import { asZip } from '../zips/zip-start.ts';
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
  const zip = await asZip(access, head);
  if (zip) return openChatZip(zip, options);
  const what = recogniseHead(access.name, head);
  if (what) throw recognised(access.name, what);
  return { text, files: null, notices: [], close: access.close };
}
