import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type {
  ChatEvent,
  ChatFormat,
  ChatMessage,
  ChatWarning,
  ReadChatOptions,
} from '../src/chats/chat-event.types.ts';
import { readChat } from '../src/chats/read-chat.ts';
import type { ByteSource } from '../src/files/byte-source.types.ts';

/** Exported chats beside the repository; they are read in place and never committed. */
export const CHAT_DATA = resolve(import.meta.dirname, '../../../../shared/data/chat-exports');
export const HAS_CHAT_DATA = existsSync(join(CHAT_DATA, 'SOURCES.tsv'));
export const NO_CHAT_DATA = '../shared/data/chat-exports is not here';

/** Everything that reading a chat tells, gathered. */
export type WholeChat = {
  format: ChatFormat;
  messages: ChatMessage[];
  /** Line of each message. */
  lines: number[];
  labels: (string | null)[];
  warnings: ChatWarning[];
  participants: string[];
  chatTitle: string | null;
};

/** A file of the collection as a source. */
export function chatFile(name: string): ByteSource {
  const path = join(CHAT_DATA, name);
  return {
    name: basename(path),
    size: statSync(path).size,
    open: (signal) => createReadStream(path, { signal }),
  };
}

/** Rows of a table of the collection, by the names in its first line. */
export function chatTable(name: string): Record<string, string>[] {
  const [first = '', ...rest] = readFileSync(join(CHAT_DATA, name), 'utf8').trimEnd().split('\n');
  const names = first.split('\t');
  return rest.map((line) => {
    const cells = line.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'));
    return Object.fromEntries(names.map((column, n) => [column, cells[n] ?? '']));
  });
}

/** A text, or bytes, as a source that comes in pieces of the given length. */
export function textSource(text: string | Uint8Array, piece = 1 << 16, name = 'chat.txt'): ByteSource {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name,
    size: bytes.length,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
    },
  };
}

/** Reads a whole chat. */
export async function wholeChat(source: ByteSource, options: ReadChatOptions = {}): Promise<WholeChat> {
  const events: ChatEvent[] = [];
  for await (const event of readChat(source, options)) events.push(event);
  const found = events.filter((event) => event.type === 'message');
  const end = events.find((event) => event.type === 'end')!;
  return {
    format: events.find((event) => event.type === 'format')!.format,
    messages: found.map(({ message }) => message),
    lines: found.map(({ line }) => line),
    labels: found.map(({ label }) => label),
    warnings: events.filter((event) => event.type === 'warning').map(({ warning }) => warning),
    participants: end.participants,
    chatTitle: end.chatTitle,
  };
}
