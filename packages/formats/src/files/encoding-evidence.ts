import { markedEncoding } from './find-encoding.ts';
import { guessCodePage } from './guess-code-page.ts';

/** Bytes kept for the guess of an encoding. */
const SAMPLE = 1 << 18;

/** Encoding that the first bytes say for certain, else UTF-8. */
export function encodingAtStart(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  return markedEncoding(start.subarray(0, 4096)) ?? 'utf-8';
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
    return guessCodePage(bytes);
  }
}

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
