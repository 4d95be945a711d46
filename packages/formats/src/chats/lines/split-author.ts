import { encryptionNotice } from '../wording/encryption.ts';
import { labelEnds } from './label-evidence.ts';

/** What stands between header and body: the name as written, and where the body begins in the text. */
export type AuthorSplit = { label: string; body: string };

/** What the whole file said about names and marks. */
export type LabelKnowledge = {
  long: Set<string>;
  /** Whether a name with a direction mark in front is one, and no notice of WhatsApp's. */
  knows: (label: string) => boolean;
  /** Whether a name stands in front of more than one line. */
  often: (label: string) => boolean;
  /** Every line begins with a direction mark, so that it says nothing. */
  marksDecorate: boolean;
};

const QUOTES = new Map([
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['‹', '›'],
]);

/** WhatsApp's own lines in which a colon comes (az, et, hu, nl, tl), or a name without quotes (cs, sk, da, nl). */
const NOTICE =
  /(?:əlavə etdi|uuega|következő csoportot|egy csoportot|Eltávolítottad őt|erről|témát erre|nieuw nummer|ang paksa)$| (?:vytvořil(?:\/a)? skupinu|vytvoril(?:\/a)? skupinu|změnil(?:\/a)? (?:téma|název|předmět)|zmenil(?:\/a)? (?:tému|názov|predmet)|oprettet gruppen|oprettede gruppen|ændret emnet til|heeft de groep|heeft het onderwerp) /;

/** Splits what follows a header into name and body; null when there is no name, so that WhatsApp wrote it. */
export function splitAuthor(rest: string, known: LabelKnowledge): AuthorSplit | null {
  const code = rest.charCodeAt(0);
  const marked = (code === 0x200e || code === 0x200f) && !known.marksDecorate;
  const from = marked ? rest.slice(1) : rest;
  const ends = labelEnds(from);
  if (ends.length === 0) return null;
  let end = ends[0]!;
  if (known.long.size > 0) end = ends.findLast((place) => known.long.has(from.slice(0, place))) ?? end;
  const label = from.slice(0, end);
  if (marked && !known.knows(rest.slice(0, end + 1))) return null;
  if (
    !known.long.has(label) &&
    (leavesQuoteOpen(label) || NOTICE.test(label) || (isNotice(label) && !known.often(label)))
  )
    return null;
  return { label, body: from.slice(end + 2) };
}

/** A name is seldom a long sentence and the beginning of another, and never says that messages are encrypted. */
function isNotice(label: string): boolean {
  if (label.length < 50) return false;
  return /\p{L}{2}[.!?।。] \S/u.test(label) || encryptionNotice(label) !== null;
}

function leavesQuoteOpen(label: string): boolean {
  if (!/["“”„«»「『‹]/.test(label)) return false;
  let closing = '';
  for (const letter of label) {
    if (closing !== '') {
      if (closing.includes(letter)) closing = '';
    } else closing = QUOTES.get(letter) ?? '';
  }
  return closing !== '';
}
