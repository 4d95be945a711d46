import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One entry of a chat as somebody wrote it down by hand, or as one side reads it. `at` without zone, in seconds. */
export type Said = { at: string | null; author: string | null; text: string };

/** A chat file with what it truly says. */
export type Golden = { name: string; path: string; entries: Said[]; withoutSystem: boolean };

const folder = resolve(import.meta.dirname, '../../../../shared/data/chat-exports');

/** False where the collected exports are missing: they lie beside the repository and are not part of it. */
export const HAS_EXPORTS = existsSync(folder);

/** The files that come with hand-written results: ten languages, and four date orders of one chat. */
export function goldens(): Golden[] {
  const carve = readdirSync(join(folder, 'chatcarve/expected')).map((file) => {
    const name = `chatcarve/${file.replace('.jsonl', '.txt')}`;
    const lines = readFileSync(join(folder, 'chatcarve/expected', file), 'utf8')
      .trim()
      .split('\n');
    const entries = lines
      .map((line) => JSON.parse(line))
      .map(({ timestamp, author, text }) => ({ at: timestamp, author, text }));
    return { name, path: join(folder, name), entries, withoutSystem: false };
  });
  const target = JSON.parse(readFileSync(join(folder, 'chat-miner/target.json'), 'utf8')) as MinerEntry[];
  // It is written newest first.
  const entries = target
    .reverse()
    .map(({ timestamp, author, message }) => ({ at: timestamp, author, text: message }));
  const miner = readdirSync(join(folder, 'chat-miner'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      name: `chat-miner/${name}`,
      path: join(folder, 'chat-miner', name),
      entries,
      withoutSystem: true,
    }));
  return [...carve, ...miner];
}

type MinerEntry = { timestamp: string; author: string; message: string };

/** How many entries a chat made to be difficult holds, as its note says. */
const hostile: Record<string, number> = {
  'body-looks-like-system.txt': 4,
  'ios17-nnbsp.txt': 6,
  'leading-garbage.txt': 1,
  'names-with-colons-and-dates.txt': 6,
  'no-final-newline.txt': 2,
  'out-of-order-clock-back.txt': 3,
  'overlap-part1.txt': 4,
  'time-first-copy.txt': 2,
  'utf16le-bom.txt': 4,
  'utf8-bom-crlf.txt': 4,
  'very-long-line.txt': 2,
  'windows1252.txt': 2,
};

/** Chats made to be difficult, with the number of their entries. */
export function hostileChats(): { name: string; path: string; entries: number }[] {
  return Object.entries(hostile).map(([name, entries]) => ({
    name: `hostile/${name}`,
    path: join(folder, 'hostile', name),
    entries,
  }));
}

/** What each zip made to deceive must end in, as its note says: the reason of a refusal, or so many entries. */
export const hostileZips: Record<string, string | number> = {
  'android-name-mismatch.zip': 4,
  'bomb-ratio.zip': 'zip_bomb',
  'encrypted-flag.zip': 'zip_encrypted',
  'ios-with-media.zip': 3,
  'macosx-junk.zip': 4,
  'many-entries.zip': 'zip_too_many_entries',
  'nested.zip': 4,
  'no-chat.zip': 'zip_no_chat',
  'not-a-zip.zip': 'not-a-chat',
  'renamed-txt-is-zip.txt': 3,
  'symlink.zip': 4,
  'truncated.zip': 'zip_cut_off',
  'txt-attachment-and-chat.zip': 4,
};

/** Where they lie. */
export const hostileZipFolder = join(folder, 'hostile/zip');

/** A fixture whose marks are written out as words by mistake, as its note says. */
const broken = 'MemoRIA/whatsapp_ios_bom.txt';

/** Every text that is a chat and is meant to be read; what is made to be refused is left out. */
export function honestChats(): { name: string; path: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && name !== broken && !/^(?:reference|hostile)\//.test(name))
    .sort()
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).size > 0);
}
