/** How closely a file's name in the zip agrees with the name in the text; each form is looser than the one before. */
export const nameForms = ['exact', 'composed', 'folded', 'sequence'] as const;

/** One of `nameForms`. */
export type NameForm = (typeof nameForms)[number];

const unseen = /[\p{Cf}\p{Cc}]/gu;
const iosNumber = /^(\d{8})-/;
const androidNumber = /^([a-z]{3}-\d{8}-wa\d{3,})/;

/**
 * A name in one form, to be compared with another in the same form; null when the name has no such form. `composed`: letters
 * and marks in one character or several. `folded`: without marks, case, invisible characters, what a file system replaces, and
 * the end that WhatsApp doubles or drops. `sequence`: the number that iOS (`00000012-…`) and Android (`IMG-20240101-WA0012`) give.
 */
export function inForm(name: string, form: NameForm): string | null {
  if (form === 'exact') return name;
  if (form === 'composed') return name.normalize('NFC');
  const folded = fold(name);
  if (form === 'folded') return folded === '' ? null : folded;
  return iosNumber.exec(folded)?.[1] ?? androidNumber.exec(folded)?.[1] ?? null;
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(unseen, '')
    .toLowerCase()
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/(\.[a-z0-9]{1,5})\1$/, '$1')
    .replace(/[. ]+$/, '')
    .trim();
}
