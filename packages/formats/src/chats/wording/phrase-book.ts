const START = 4;

/** Phrases with the languages that use them, from a table of `locale: phrase | phrase` lines. */
export class PhraseBook {
  readonly #locales = new Map<string, string[]>();
  /** First letters of all phrases: most text is told from them by these. */
  readonly #starts = new Set<string>();

  constructor(table: string) {
    for (const line of table.trim().split('\n')) {
      const colon = line.indexOf(': ');
      const locale = line.slice(0, colon);
      for (const phrase of line.slice(colon + 2).split(' | ')) {
        const plain = plainPhrase(phrase);
        this.#locales.set(plain, [...(this.#locales.get(plain) ?? []), locale]);
        this.#starts.add(plain.slice(0, START));
      }
    }
  }

  /** Languages in which a text is one of the phrases, whatever its capitals, marks and final full stop; else null. */
  localesOf(text: string): readonly string[] | null {
    if (text.charCodeAt(0) < 0x2000) {
      const start = text.slice(0, START).toLowerCase().normalize('NFC');
      if (start.length >= START && !this.#starts.has(start.slice(0, START))) return null;
    }
    return this.#locales.get(plainPhrase(text)) ?? null;
  }

  /** Whether a text is one of the phrases. */
  has(text: string): boolean {
    return this.localesOf(text) !== null;
  }
}

/** Text in small letters, without direction marks, with plain spaces, and without a final full stop. */
export function plainPhrase(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.。।۔]+$/, '')
    .trimStart();
}
