import type { ByteSource } from '../files/byte-source.types.ts';
import { decodeHead } from '../files/decode-head.ts';
import type { RandomAccess } from '../files/random-access.types.ts';
import { readHead } from '../files/read-range.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { recognised, recogniseEntries } from '../messengers/recognise-entries.ts';
import { recognisedFrom, recogniseHead } from '../messengers/recognise-head.ts';
import { chooseChat } from './choose-chat.ts';
import { openZip } from './open-zip.ts';
import { scoreText } from './score-text.ts';
import { unpackInnerZip } from './unpack-inner-zip.ts';
import type { ZipEntry } from './zip-entry.types.ts';
import type { ZipOptions } from './zip-limits.ts';

/** A chat in a zip: its text, the other files, what was left out in words. `close` ends all reading. */
export type ChatZip = {
  /** Under the name that tells whose chat it is: its own, or the zip's when it is called `_chat.txt`. */
  text: ByteSource;
  files: ZipEntry[];
  notices: string[];
  close: () => Promise<void>;
};

/**
 * Finds the chat in a zip, or in a zip inside it when there is none, as mail gateways pack it. Errors: those of `openZip`,
 * zip_several_chats, zip_no_chat, zip_too_deep, zip_too_large, other_messenger, other_kind. On an error `access` is left open.
 */
export async function openChatZip(access: RandomAccess, options: ZipOptions): Promise<ChatZip> {
  const { limits, signal } = options;
  const { entries, notices } = await openZip(access, limits, signal);
  const text = await chooseChat(access.name, entries, signal);
  if (text === null) return openInner(access, entries, notices, options);
  if (text.size > limits.textBytes)
    throw new UnreadableFile(
      'zip_too_large',
      `The text "${text.path}" in ${access.name} is too large for a chat.`,
    );
  await refuseOthers(access.name, text, entries, signal);
  const name = text.name.toLowerCase() === '_chat.txt' ? access.name : text.name;
  const files = entries.filter((entry) => entry !== text);
  return { text: { ...text, name }, files, notices, close: access.close };
}

async function refuseOthers(
  zipName: string,
  text: ZipEntry,
  entries: ZipEntry[],
  signal?: AbortSignal,
): Promise<void> {
  const head = await readHead(text, recognisedFrom, signal);
  const what = recogniseHead(text.name, head);
  if (what) throw recognised(zipName, what);
  if (scoreText(decodeHead(head)).looksLikeChat) return;
  const archive = await recogniseEntries(entries, signal);
  if (archive) throw recognised(zipName, archive);
}

async function openInner(
  access: RandomAccess,
  entries: ZipEntry[],
  notices: string[],
  options: ZipOptions,
): Promise<ChatZip> {
  const { limits } = options;
  const what = await recogniseEntries(entries, options.signal);
  if (what) throw recognised(access.name, what);
  const only = onlyZip(access.name, entries, notices);
  if (limits.depth < 1)
    throw new UnreadableFile(
      'zip_too_deep',
      `${access.name} holds a zip in a zip in a zip. Unpack it first.`,
    );
  const unpacked = await unpackInnerZip(only, options);
  try {
    const chat = await openChatZip(unpacked, { ...options, limits: { ...limits, depth: limits.depth - 1 } });
    const close = () => unpacked.close().finally(access.close);
    const said = `The chat is in "${only.path}", a zip inside ${access.name}.`;
    return { ...chat, notices: [...notices, said, ...chat.notices], close };
  } catch (error) {
    await unpacked.close();
    throw error;
  }
}

function onlyZip(name: string, entries: ZipEntry[], notices: string[]): ZipEntry {
  const [first, ...more] = entries.filter((entry) => /\.zip$/i.test(entry.name));
  if (!first)
    throw new UnreadableFile(
      'zip_no_chat',
      [
        `${name} holds no chat: none of its files is a text.`,
        ...notices.slice(0, 3),
        'Export the chat again.',
      ].join(' '),
    );
  if (more.length === 0) return first;
  const names = [first, ...more].map(({ path }) => `"${path}"`).join(', ');
  throw new UnreadableFile(
    'zip_several_chats',
    `${name} holds no chat but ${more.length + 1} zips: ${names}. Unpack it and name the one you mean.`,
  );
}
