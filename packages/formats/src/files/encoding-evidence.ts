import { analyse } from 'chardet';

/** Bytes kept for the guess of an encoding. */
const SAMPLE = 1 << 18;
/** Encodings that a phone's owner may have saved a text in again, and that `TextDecoder` reads. */
const SAVED_IN = /^(?:windows-125\d|iso-8859-\d+|shift_jis|euc-jp|euc-kr|gb18030|big5|koi8-r|iso-2022-jp)$/i;

/** Encoding that the first bytes say for certain, else UTF-8. */
export function encodingAtStart(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const seen = Math.min(start.length, 4096);
  let [even, odd] = [0, 0];
  for (let n = 0; n < seen; n += 1)
    if (start[n] === 0) {
      if (n % 2 === 0) even += 1;
      else odd += 1;
    }
  if (odd * 4 > seen && even * 8 < seen) return 'utf-16le';
  if (even * 4 > seen && odd * 8 < seen) return 'utf-16be';
  return 'utf-8';
}

/** Gathers whether bytes that should be UTF-8 are another encoding, or UTF-8 with some damage. */
export class EncodingEvidence {
  whole = 0;
  broken = 0;
  #letters = 0;
  #kept = 0;
  readonly #sample: Uint8Array[] = [];

  /** Takes a piece in which something could not be decoded. */
  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      if (byte < 0x80) continue;
      const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
      let follows = 1;
      while (follows < length && (bytes[at + follows]! & 0xc0) === 0x80) follows += 1;
      if (length > 0 && byte < 0xf5 && follows === length) {
        this.whole += 1;
        at += length - 1;
      } else if (at > 2 && at < bytes.length - 3) {
        this.broken += 1;
        if (byte >= 0xc0 && byte < 0xfe && isLetter(bytes[at - 1]!) !== isLetter(bytes[at + 1]!))
          this.#letters += 1;
        else if (byte >= 0xc0 && byte < 0xfe && isLetter(bytes[at - 1]!)) this.#letters += 1;
      }
    }
    if (this.#kept >= SAMPLE) return;
    this.#sample.push(bytes.slice());
    this.#kept += bytes.length;
  }

  /** The encoding the text was saved in; null when it is UTF-8 in which some bytes are damaged. */
  guess(): string | null {
    if (this.broken === 0 || this.whole * 1.5 > this.broken) return null;
    if (this.broken < 4 && this.#letters < this.broken) return null;
    const bytes = new Uint8Array(this.#sample.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#sample) {
      bytes.set(piece, at);
      at += piece.length;
    }
    const guesses = analyse(bytes).filter(({ name }) => SAVED_IN.test(name));
    const best = guesses[0];
    const western = guesses.find(({ name }) => /^(?:windows-1252|iso-8859-1)$/i.test(name));
    if (!best || (western && western.confidence + 10 >= best.confidence)) return 'windows-1252';
    return best.name.toLowerCase();
  }
}

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
