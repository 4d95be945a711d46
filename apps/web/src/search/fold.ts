/** A text without case and accents, for comparing. */
export function plainFold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

/** Cuts an excerpt into what matches and what does not; case and accents are ignored. */
export function markMatches(text: string, q: string): { text: string; hit: boolean }[] {
  const letters = Array.from(text);
  const folded = letters.map(plainFold);
  const words = plainFold(q).split(/\s+/).filter(Boolean);
  const hits = new Array<boolean>(letters.length).fill(false);
  for (const word of words) markWord(folded, word, hits);
  const parts: { text: string; hit: boolean }[] = [];
  letters.forEach((letter, index) => {
    const last = parts.at(-1);
    if (last && last.hit === hits[index]) last.text += letter;
    else parts.push({ text: letter, hit: hits[index]! });
  });
  return parts;
}

function markWord(folded: readonly string[], word: string, hits: boolean[]): void {
  for (let start = 0; start < folded.length; start++) {
    let seen = '';
    for (let end = start; end < folded.length && seen.length < word.length; end++) {
      seen += folded[end];
      if (seen === word) hits.fill(true, start, endOfLetter(folded, end));
      else if (!word.startsWith(seen)) break;
    }
  }
}

/** Where the letter that stands here ends: signs that only change it (a combining accent) fold to nothing. */
function endOfLetter(folded: readonly string[], at: number): number {
  let end = at + 1;
  while (folded[end] === '') end++;
  return end;
}
