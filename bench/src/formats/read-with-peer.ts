import { readFile } from 'node:fs/promises';
import { parseString } from 'whatsapp-chat-parser';
import type { ReadChat } from './compare.ts';

/** The peer; it gives moments of this machine's zone, which are what the file says. */
export const readWithPeer: ReadChat = async (path) =>
  parseString(await readFile(path, 'utf8')).map(({ date, author, message }) => ({
    at: Number.isNaN(date.getTime()) ? null : asWritten(date),
    author,
    text: message,
  }));

function asWritten(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
