import type { ByteSource } from './byte-source.types.ts';
import { guessCodePage } from './guess-code-page.ts';
import { readPieces } from './read-pieces.ts';
import { tallyUtf8 } from './utf8-tally.ts';
import { gatherWords } from './word-sample.ts';

/** How the text of a file is written. */
export type Encoding = {
  /** WHATWG name in lower case: `utf-8`, `utf-16le`, `windows-1252`, … */
  name: string;
  /** Nothing in the file says so: it was guessed from its letters. */
  guessed: boolean;
  /** Bytes that are no character in it; they are shown as U+FFFD. */
  wrongBytes: number;
};

/** So few wrong bytes beside right characters are damage; more are another encoding. */
const damageShare = 0.05;

/**
 * Finds the encoding of a whole text: a byte order mark, else zero bytes in every other place, else UTF-8 when it is
 * that, else the likeliest code page. Reads the source once, to its end.
 */
export async function findEncoding(
  source: ByteSource,
  options: { signal?: AbortSignal; onBytes?: (count: number) => void } = {},
): Promise<Encoding> {
  const [tally, words, start] = [tallyUtf8(), gatherWords(), new Uint8Array(4096)];
  let size = 0;
  for await (const chunk of readPieces(source, options.signal)) {
    if (size < start.length) start.set(chunk.subarray(0, start.length - size), size);
    size += chunk.length;
    tally.add(chunk);
    words.add(chunk);
    options.onBytes?.(chunk.length);
  }
  const marked = markedEncoding(start.subarray(0, Math.min(size, start.length)));
  if (marked !== null && marked !== 'utf-8') return { name: marked, guessed: false, wrongBytes: 0 };
  const { characters, wrong } = tally.result();
  if (marked === 'utf-8' || wrong === 0 || wrong < characters * damageShare)
    return { name: 'utf-8', guessed: false, wrongBytes: wrong };
  return { name: guessCodePage(words.bytes()), guessed: true, wrongBytes: 0 };
}

/** What the first bytes of a text say: a byte order mark, or the zero bytes of UTF-16; null when they say nothing. */
export function markedEncoding(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const pairs = Math.floor(start.length / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (start[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (pairs < 2) return null;
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}
