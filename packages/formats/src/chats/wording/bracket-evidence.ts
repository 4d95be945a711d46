import { detached } from '../lines/detached.ts';
import { PhraseBook, plainPhrase } from './phrase-book.ts';
import { OMITTED } from './phrases-of-files.ts';

const known = new PhraseBook(OMITTED);
const OFTEN = 3;
const MOST = 1000;

/** Counts bodies that are nothing but words in `<…>`, to find WhatsApp's wording in a language not known yet. */
export class BracketEvidence {
  readonly #counts = new Map<string, number>();
  #knownSeen = false;

  /** Takes a body that begins with `<`. */
  add(body: string): void {
    const inner = /^<([\p{L}\p{M}][\p{L}\p{M} '’]{4,60})>$/u.exec(body)?.[1];
    if (inner === undefined) return;
    const phrase = plainPhrase(inner);
    const count = this.#counts.get(phrase);
    if (known.has(phrase)) this.#knownSeen = true;
    else if (count !== undefined) this.#counts.set(phrase, count + 1);
    else if (this.#counts.size < MOST) this.#counts.set(detached(phrase), 1);
  }

  /** Phrases that repeat, in a file that has none of the known ones. */
  repeated(): Set<string> {
    if (this.#knownSeen) return new Set();
    return new Set([...this.#counts].filter(([, count]) => count >= OFTEN).map(([phrase]) => phrase));
  }
}
