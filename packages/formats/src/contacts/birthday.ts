/** In which order day and month stand where a date does not say so itself. */
export type DayOrder = 'dmy' | 'mdy';

/** A date read: `date` null when it is none, `unclear` when only the order of day and month is missing. */
export type Birthday = { date: string | null; unclear: boolean };

const none: Birthday = { date: null, unclear: false };
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The year that Apple and others write where there is none. */
const noYear = 1604;

/** Reads a birthday in the forms of vCard (RFC 6350 4.3), Outlook, Google and spreadsheets. `0/0/00` is nothing. */
export function readBirthday(text: string, order: DayOrder | null): Birthday {
  const plain = text.normalize('NFKC').trim();
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(plain);
  if (yearFirst) return made(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const yearless = /^--(\d\d)-?(\d\d)/.exec(plain);
  if (yearless) return made('0', yearless[1]!, yearless[2]!);
  const worded =
    /^(\d{1,2})[\s.-]+([a-z]{3})[a-z]*[\s.,-]+(\d{4})$/i.exec(plain) ??
    swapped(/^([a-z]{3})[a-z]*[\s.]+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(plain));
  const month = worded ? months.indexOf(worded[2]!.toLowerCase()) + 1 : 0;
  if (worded && month > 0) return made(worded[3]!, String(month), worded[1]!);
  return numbers(plain, order);
}

/** What a date says about the order of day and month; null when it fits both. */
export function dayOrderOf(text: string): DayOrder | null {
  const parts = /^(\d{1,2})[-/](\d{1,2})[-/](?:\d{2}|\d{4})(?:\D|$)/.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : null;
}

function numbers(plain: string, order: DayOrder | null): Birthday {
  const parts = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?:\D|$)/.exec(plain);
  if (!parts) return none;
  const [first, second] = [parts[1]!, parts[3]!];
  const year =
    parts[4]!.length === 2 ? String(Number(parts[4]) + (Number(parts[4]) > 30 ? 1900 : 2000)) : parts[4]!;
  const told = dayOrderOf(plain) ?? (parts[2] === '.' || first === second ? 'dmy' : order);
  if (told === null) return { date: null, unclear: made(year, first, second).date !== null };
  return told === 'dmy' ? made(year, second, first) : made(year, first, second);
}

function swapped(parts: RegExpExecArray | null): [string, string, string, string] | null {
  return parts ? [parts[0], parts[2]!, parts[1]!, parts[3]!] : null;
}

function made(year: string, month: string, day: string): Birthday {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const named = y !== 0 && y !== noYear;
  // 2000 had a 29 February, which a birthday without a year may be.
  const made = new Date(Date.UTC(named ? y : 2000, m - 1, d));
  if (m < 1 || m > 12 || made.getUTCMonth() !== m - 1 || made.getUTCDate() !== d) return none;
  const tail = `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return { date: named ? `${String(y).padStart(4, '0')}-${tail}` : `--${tail}`, unclear: false };
}
