import { readHeader } from '../chats/headers/read-header.ts';

/** How much a text looks like an exported chat: the first line decides most, then how many lines have a header. */
export type ChatScore = { looksLikeChat: boolean; share: number };

const longestHeader = 120;

/** Scores the beginning of a text by the headers of messages in it, of whatever shape. */
export function scoreText(head: string): ChatScore {
  const lines = head
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => readHeader(line.slice(0, longestHeader)) !== null);
  const headers = lines.filter(Boolean).length;
  const looksLikeChat = headers > 0 && (lines[0] === true || headers >= 3);
  return { looksLikeChat, share: lines.length === 0 ? 0 : headers / lines.length };
}
