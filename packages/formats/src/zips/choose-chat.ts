import type { ByteSource } from '../files/byte-source.types.ts';
import { decodeHead } from '../files/decode-head.ts';
import { readHead } from '../files/read-range.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { mentions } from './mentions.ts';
import { type ChatScore, scoreText } from './score-text.ts';
import type { ZipEntry } from './zip-entry.types.ts';

const headBytes = 64 * 1024;
/** iOS numbers its attachments, Android marks them with the day and WA. */
const attachmentName = /^\d{8}-|^[A-Z]{3}-\d{8}-WA\d+/;

/**
 * The text of the chat among the entries of a zip: `_chat.txt` as iOS names it, else the text that looks most like one and
 * that no other text mentions as its attachment. Null when there is no text at all. Error: zip_several_chats.
 */
export async function chooseChat(
  zipName: string,
  entries: ZipEntry[],
  signal?: AbortSignal,
): Promise<ZipEntry | null> {
  const texts = entries.filter(({ name }) => /\.txt$/i.test(name));
  const named = texts.filter(({ name }) => name.toLowerCase() === '_chat.txt');
  if (named.length > 1) throw severalChats(zipName, named);
  if (named[0] || texts.length < 2) return named[0] ?? texts[0] ?? null;
  const scored: { text: ZipEntry; score: ChatScore }[] = [];
  for (const text of texts) scored.push({ text, score: await scoreOf(text, signal) });
  const chats = scored.filter(({ score }) => score.looksLikeChat).map(({ text }) => text);
  if (chats.length === 0) return scored.sort((a, b) => b.score.share - a.score.share)[0]?.text ?? null;
  const own = chats.filter(({ name }) => !attachmentName.test(name));
  const left = await withoutMentioned(own.length > 0 ? own : chats, signal);
  if (left.length > 1) throw severalChats(zipName, left);
  return left[0] ?? null;
}

async function scoreOf(text: ZipEntry, signal?: AbortSignal): Promise<ChatScore> {
  return scoreText(decodeHead(await readHead(text, headBytes, signal)));
}

/** A chat that was sent as a file into another chat is named in that one. */
async function withoutMentioned(chats: ZipEntry[], signal?: AbortSignal): Promise<ZipEntry[]> {
  if (chats.length < 2) return chats;
  const mentioned = new Set<ZipEntry>();
  for (const chat of chats) {
    const others = chats.filter((other) => other !== chat);
    const names = await mentions(
      chat,
      others.map(({ name }) => name),
      signal,
    );
    for (const other of others) if (names.has(other.name)) mentioned.add(other);
  }
  const left = chats.filter((chat) => !mentioned.has(chat));
  return left.length > 0 ? left : chats;
}

function severalChats(zipName: string, chats: readonly (ByteSource & { path: string })[]): UnreadableFile {
  const names = chats.map(({ path }) => `"${path}"`);
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return new UnreadableFile(
    'zip_several_chats',
    `${zipName} holds ${chats.length} chats: ${list}. Unpack it and name the one you mean.`,
  );
}
