/** Phrases with the languages that use them. */
export type PhraseBook = ReadonlyMap<string, readonly string[]>;

/** Reads a table of `locale: phrase | phrase` lines. */
export function phraseBook(table: string): PhraseBook {
  const book = new Map<string, string[]>();
  for (const line of table.trim().split('\n')) {
    const colon = line.indexOf(': ');
    const locale = line.slice(0, colon);
    for (const phrase of line.slice(colon + 2).split(' | ')) {
      const plain = plainPhrase(phrase);
      book.set(plain, [...(book.get(plain) ?? []), locale]);
    }
  }
  return book;
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
