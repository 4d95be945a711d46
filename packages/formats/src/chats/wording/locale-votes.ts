import { encryptionNotice } from './encryption.ts';
import { leftOutLocales } from './left-out-files.ts';
import { PhraseBook } from './phrase-book.ts';
import { ATTACHED, ATTACHED_TAG, OMITTED } from './phrases-of-files.ts';
import { DELETED, LIVE_LOCATION, MISSED_CALL } from './phrases-of-messages.ts';

/** Lines that are looked at; one file has one language. */
const ENOUGH = 3000;
const whole = [DELETED, LIVE_LOCATION, MISSED_CALL].map((table) => new PhraseBook(table));
const omitted = new PhraseBook(OMITTED);
const attached = new PhraseBook(ATTACHED);
const tags = new PhraseBook(ATTACHED_TAG);

/** Finds the language of WhatsApp's own words in a file. */
export class LocaleVotes {
  readonly #votes = new Map<string, number>();
  #seen = 0;

  /** Takes a line's body, or the whole of what follows a header when there is no name. */
  see(body: string): void {
    if (this.#seen > ENOUGH) return;
    this.#seen += 1;
    const notice = encryptionNotice(body);
    if (notice !== null) this.#vote([notice], 2);
    if (body.length > 200) return;
    const tag = /<[\u200e\u200f]?([^<>:：]{3,60})(?:\s?[:：][^<>]+)?>\s*$/.exec(body)?.[1];
    const paren = /\.\w{0,8} \(([^()]{3,40})\)$/.exec(body)?.[1];
    if (tag !== undefined) this.#find([omitted, tags], tag);
    else if (paren !== undefined) this.#find([attached], paren);
    else if (body.length < 70) {
      const code = body.charCodeAt(0);
      if (code === 0x200e || code === 0x200f) this.#vote(leftOutLocales(body), 1);
      this.#find(whole, body);
    }
  }

  #find(books: PhraseBook[], text: string): void {
    for (const book of books) {
      const locales = book.localesOf(text);
      if (!locales) continue;
      this.#vote(locales, 1);
      return;
    }
  }

  #vote(locales: readonly string[], weight: number): void {
    for (const locale of locales)
      this.#votes.set(locale, (this.#votes.get(locale) ?? 0) + weight / locales.length);
  }

  /** The language that most lines were in; `other` when no line told one, or when it is as good. */
  winner(other: string | null): string | null {
    const ranked = [...this.#votes].sort((x, y) => y[1] - x[1] || place(x[0]) - place(y[0]));
    const [best] = ranked;
    if (!best) return other;
    return other !== null && this.#votes.get(other) === best[1] ? other : best[0];
  }
}

/** Wording that languages share is taken for the language with more people. */
const LARGEST = ['en', 'es', 'pt-BR', 'hi', 'ar', 'id', 'ru', 'de', 'fr', 'it', 'zh-CN', 'zh-TW'];

function place(locale: string): number {
  const found = LARGEST.indexOf(locale);
  return found < 0 ? LARGEST.length : found;
}
