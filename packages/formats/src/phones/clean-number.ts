/** Marks that phones put around numbers and that nobody sees (direction, joiners, byte order mark). */
const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const spaces = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu;
const dashes = /[\u2010-\u2015\u2212\u30FC\uFE58\uFE63\uFF0D]/gu;

/**
 * A number as it was written, in plain ASCII: digits of every script as 0-9, one kind of dash and space, nothing unseen,
 * and without the wrappers of spreadsheets (`'+55 …`, `="+55…"`).
 */
export function cleanNumber(raw: string): string {
  const plain = raw
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(spaces, ' ')
    .replace(dashes, '-')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .trim();
  const wrapped = /^="?([^"]*)"?$/.exec(plain);
  return (wrapped?.[1] ?? plain).replace(/^['`´’]+(?=[+\d(])/u, '').trim();
}

/** Decimal digits of a script stand in a run of ten, so the nearest non-digit below tells the value. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
