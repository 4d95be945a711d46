import type { Header, HeaderShape } from './header.types.ts';
import { type Meridiem, meridiemOf } from './meridiem.ts';
import { monthNamed } from './month-names.ts';
import { plainHead } from './plain-head.ts';

const ERA = '(?:(?<era>R|H|S|令和|平成|昭和|民國|民国) ?)?';
const ERA_LAST = '(?:(?<eraLast>R|H|S|令和|平成) ?)?';
const MONTH = "(?<month>\\p{L}[\\p{L}\\p{M}'’]{1,14})";
const NUMBERS = `${ERA}(?<a>\\d{1,4}) ?(?<sep>[/.-])(?<gap> ?)(?<b>\\d{1,2}) ?\\k<sep> ?${ERA_LAST}(?<c>\\d{1,4})\\.?(?: ?(?:г|р|ж|y|m|d)\\.)?`;
const NAMED = `(?<a>\\d{1,2})(?:\\.|º|er|-)? ?(?:de |d['’])?${MONTH}\\.?(?:,? ?(?:de |del |-)?(?<c>\\d{4})(?: ?(?:г|р)\\.)?)?`;
const NAME_FIRST = `${MONTH}\\.? (?<a>\\d{1,2})(?:,? (?<c>\\d{4}))?`;
const CJK = `${ERA}(?<a>\\d{1,4}|元)[年년] ?(?<b>\\d{1,2})[月월] ?(?<c>\\d{1,2})[日일]`;
const WORD = '[\\p{L}][\\p{L}\\p{M}.\'’"״׳\\- ]{0,24}?';
const TIME = `(?:(?<before>${WORD}) ?)?(?<hour>\\d{1,2})(?:[:.]| ?(?<letter>h) ?)(?<minute>\\d{2})(?:(?:[:.]| ?min ?| ?m ?)(?<second>\\d{2})(?: ?s)?)?(?: ?(?<after>${WORD}))?`;
const CLOSE: Record<string, string> = {
  bracket: ' ?\\](?: |$)',
  open: '(?: (?<dash>[-–—])(?: |$)|(?<colon>:) )',
};

/** Words beside a time that only say that it is one. */
const NEUTRAL = /^(?:ч\.?|uhr|น\.?|uur|час\.?|h|hrs?|時)?$/i;

const forms = (dates: string[], wrapper: 'bracket' | 'open') => {
  const start = wrapper === 'bracket' ? '^\\[ ?' : '^';
  return dates.flatMap((date) => [
    new RegExp(`${start}${date}(?: ?,)? ?${TIME}${CLOSE[wrapper]}`, 'u'),
    new RegExp(`${start}(?<timeFirst>)${TIME}(?: ?,)? ?${date}${CLOSE[wrapper]}`, 'u'),
  ]);
};
const DATES = [NUMBERS, NAMED, NAME_FIRST, CJK];
const bracketForms = forms(DATES, 'bracket');
const openForms = forms(DATES, 'open');
const viewer = new RegExp(`^${NUMBERS} - ${TIME}; `, 'u');
const startsLikely =
  /^(?:\[|\d|[RHS]\d|令和|平成|昭和|民[國国]|\p{L}{3,14}\.? \d|[\p{L}.]{1,12} ?\d{1,2}[:.]\d\d)/u;

/** The header that a line begins with, whatever its shape; null when it begins with none. */
export function readHeader(line: string): Header | null {
  const first = line.charCodeAt(0);
  if (first < 48 && first !== 32) return null;
  const head = plainHead(line);
  const text = head.text;
  if (!startsLikely.test(text)) return null;
  const bracket = text.charCodeAt(0) === 91;
  for (const form of bracket ? bracketForms : openForms) {
    const match = form.exec(text);
    if (!match) continue;
    const header = headerFrom(match, bracket);
    if (header) return placed(header, match[0].length, head.places);
  }
  const viewed = bracket ? null : viewer.exec(text);
  const header = viewed && headerFrom(viewed, false);
  return header ? placed({ ...header, wrapper: 'viewer' }, viewed[0].length, head.places) : null;
}

function placed(header: Header, length: number, places: Uint8Array | null): Header {
  header.end = places ? places[length - 1]! + 1 : length;
  return header;
}

function headerFrom(match: RegExpExecArray, bracket: boolean): Header | null {
  const found = match.groups as Record<string, string | undefined>;
  const month = found.month === undefined ? null : monthNamed(found.month);
  if (found.month !== undefined && month === null) return null;
  const cjk = /[年년]/.test(match[0]);
  const before = found.before ?? '';
  const after = found.after ?? '';
  const half: Meridiem | null = meridiemOf(after) ?? meridiemOf(before);
  const second = found.second === undefined ? -1 : Number(found.second);
  const colon = found.colon !== undefined;
  if (colon && second < 0) return null;
  const era = found.era ?? found.eraLast ?? '';
  const a = found.a === '元' ? 1 : Number(found.a);
  return {
    wrapper: bracket ? 'bracket' : colon ? 'colon' : 'dash',
    timeFirst: found.timeFirst !== undefined,
    parting: month !== null ? 'name' : cjk ? 'cjk' : (found.sep as '/' | '.' | '-'),
    a,
    b: month ?? Number(found.b),
    c: found.c === undefined ? -1 : Number(found.c),
    year: yearPlace(found, cjk),
    era,
    hour: Number(found.hour),
    minute: Number(found.minute),
    second,
    half,
    capitals: /^[AP]M$/.test(after),
    word: half === null && !NEUTRAL.test(after) ? after : '',
    padded: found.a![0] === '0' || found.b?.[0] === '0',
    spaced: found.gap === ' ',
    odd: found.letter !== undefined && /\dh\d/.test(match[0]),
    end: 0,
  };
}

function yearPlace(found: Record<string, string | undefined>, cjk: boolean): Header['year'] {
  if (found.c === undefined) return 'none';
  if (cjk || found.era !== undefined || found.a!.length > 2) return 'first';
  return found.month !== undefined || found.eraLast !== undefined || found.c.length > 2 ? 'last' : 'unsaid';
}

/** Whether a header is of the file's shape. */
export function fits(header: Header, shape: HeaderShape): boolean {
  return (
    header.wrapper === shape.wrapper &&
    header.timeFirst === shape.timeFirst &&
    (header.parting === shape.parting || (header.year === 'none' && shape.parting === 'name')) &&
    (header.year === 'first') === shape.yearFirst &&
    (header.year !== 'none' || header.parting === 'name') &&
    (shape.seconds === 'either' || header.second >= 0 === (shape.seconds === 'always'))
  );
}
