import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const people = ['Ana', 'João Silva', '+55 11 91234-5678', 'Maria 🌻', 'Dr. Müller'];
const words = 'see you tomorrow at the market the price is 120 thanks vou ver com ele ok então até já'.split(
  ' ',
);

/** Lines of a chat as a phone in English (day first, 24 hours) exports it; one in ten goes on in a second line. */
export function* chatLines(lines: number): Generator<string> {
  const began = Date.UTC(2019, 0, 1, 8);
  for (let line = 0; line < lines; line++) {
    const at = new Date(began + line * 97_000).toISOString();
    const stamp = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}, ${at.slice(11, 16)}`;
    if (line % 10 === 9) yield `${said(line)} ${said(line + 3)}\n`;
    else yield `${stamp} - ${body(line)}\n`;
  }
}

/** Writes such a chat, piece by piece. */
export async function writeChat(path: string, lines: number): Promise<void> {
  await pipeline(pieces(lines), createWriteStream(path));
}

function* pieces(lines: number): Generator<string> {
  let piece = '';
  for (const line of chatLines(lines)) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function body(line: number): string {
  if (line === 0)
    return 'Messages and calls are end-to-end encrypted. No one outside of this chat can read them.';
  if (line % 500 === 0) return `${people[line % 5]} changed the group description`;
  if (line % 40 === 7) return `${people[line % 5]}: <Media omitted>`;
  if (line % 40 === 17)
    return `${people[line % 5]}: IMG-20190101-WA${String(line % 10_000).padStart(4, '0')}.jpg (file attached)`;
  return `${people[line % 5]}: ${said(line)} ${said(line + 1)}`;
}

function said(seed: number): string {
  const from = (seed * 7) % words.length;
  return words.slice(from, from + 2 + (seed % 7)).join(' ');
}
