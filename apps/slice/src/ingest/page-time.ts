/** What a list row's time says: somewhere in [from, to), milliseconds since 1970. */
export type PageTime = { from: number; to: number; precision: 'minute' | 'day' };

const minute = 60_000;
const day = 86_400_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Reads a time as the chat list prints it (`17:14`, `5:14 PM`, `Yesterday`, `Tuesday`, `10/30/2024`) in an English
 * page whose zone is UTC. `at` is when it was read. Null when it says nothing that we know.
 */
export function readPageTime(printed: string | null, at: number): PageTime | null {
  const text = printed
    ?.replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  if (!text) return null;
  return readClock(text, at) ?? readDay(text.toLowerCase(), at) ?? readDate(text);
}

function readClock(text: string, at: number): PageTime | null {
  const parts = /^(\d{1,2})[:.](\d{2})(?:\s*([ap])\.?m\.?)?$/i.exec(text);
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const hour = half ? (Number(parts[1]) % 12) + (half === 'p' ? 12 : 0) : Number(parts[1]);
  if (hour > 23 || Number(parts[2]) > 59) return null;
  const today = startOfDay(at) + hour * 3_600_000 + Number(parts[2]) * minute;
  // A row drawn before midnight keeps its clock until it is drawn again.
  const from = today > at + 5 * minute ? today - day : today;
  return { from, to: from + minute, precision: 'minute' };
}

function readDay(text: string, at: number): PageTime | null {
  const today = startOfDay(at);
  if (text === 'today') return wholeDay(today);
  if (text === 'yesterday') return wholeDay(today - day);
  const wanted = weekdays.indexOf(text);
  if (wanted < 0) return null;
  const back = (new Date(at).getUTCDay() - wanted + 7) % 7 || 7;
  return wholeDay(today - back * day);
}

function readDate(text: string): PageTime | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2,4})$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = Number(parts[4]) < 100 ? 2000 + Number(parts[4]) : Number(parts[4]);
  // Chromium runs in en-US: month first, unless that is impossible or the dots say otherwise.
  const dayFirst = first > 12 || parts[2] === '.';
  return dayFirst ? date(year, second, first) : date(year, first, second);
}

function date(year: number, month: number, dayOfMonth: number): PageTime | null {
  const from = Date.UTC(year, month - 1, dayOfMonth);
  const made = new Date(from);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === dayOfMonth ? wholeDay(from) : null;
}

const startOfDay = (at: number) => Math.floor(at / day) * day;
const wholeDay = (from: number): PageTime => ({ from, to: from + day, precision: 'day' });

/** Milliseconds of a bubble's `2024-10-30T22:41`, said in UTC; null when absent or broken. */
export function readSentAt(sentAt: string | null): number | null {
  if (!sentAt) return null;
  const value = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(sentAt) ? sentAt : `${sentAt}Z`);
  return Number.isNaN(value) ? null : value;
}
