const letter = /[\p{L}\p{N}]/u;

/** One or two letters that stand for a name; `#` for phone numbers and names without letters. */
export function initials(name: string): string {
  if (/^\+?[\d\s()-]+$/.test(name)) return '#';
  const words = name.split(/\s+/).filter((word) => letter.test(word));
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  return (first + last).toLocaleUpperCase() || '#';
}

/** One of eight tints, always the same for a name. */
export function tintOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)!) >>> 0;
  return sum % 8;
}

function firstLetter(word: string | undefined): string {
  return Array.from(word ?? '').find((character) => letter.test(character)) ?? '';
}
