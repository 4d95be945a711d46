const around = 60;
const longest = 160;

/** Folds as the database does, near enough to find the place: lower case, accents off, same length. */
const fold = (text: string): string =>
  [...text.toLowerCase()].map((letter) => letter.normalize('NFD').charAt(0) || letter).join('');

/** A stretch of a text around the words that were looked for, one line, at most 160 characters and its ellipses. */
export function excerpt(text: string, words: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const at = Math.max(0, fold(line).indexOf(fold(words.trim())));
  const from = at <= around ? 0 : at - around;
  const to = Math.min(line.length, from + longest);
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`;
}

/** The words of a query: outer quotes and spaces go, so that a quoted phrase is that phrase. */
export const wordsOf = (q: string): string =>
  q
    .trim()
    .replace(/^["“”']+|["“”']+$/g, '')
    .trim();
