const around = 60;
const longest = 160;

/** Folds as the database does, near enough to find the place: lower case, accents off; letter by letter. */
const fold = (text: string): string[] =>
  Array.from(text, (letter) => letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '') || letter);

/** Which letter the words begin at; 0 when they are not found. */
function placeOf(letters: readonly string[], words: string): number {
  const found = letters.join('').indexOf(fold(words.trim()).join(''));
  let passed = 0;
  for (const [at, letter] of letters.entries()) {
    if (passed >= found) return at;
    passed += letter.length;
  }
  return 0;
}

/** A stretch of a text around the words that were looked for, one line, at most 160 characters and its ellipses. */
export function excerpt(text: string, words: string): string {
  const line = Array.from(text.replace(/\s+/g, ' ').trim());
  if (line.length <= longest) return line.join('');
  const at = placeOf(fold(line.join('')), words);
  const from = at <= around ? 0 : at - around;
  const to = Math.min(line.length, from + longest);
  return `${from > 0 ? '…' : ''}${line.slice(from, to).join('').trim()}${to < line.length ? '…' : ''}`;
}

/** The words of a query: outer quotes and spaces go, so that a quoted phrase is that phrase. */
export const wordsOf = (q: string): string =>
  q
    .trim()
    .replace(/^["“”']+|["“”']+$/g, '')
    .trim();
