import type { Header, HeaderShape } from './header.types.ts';
import { isMark } from './plain-head.ts';
import { fits, readHeader } from './read-header.ts';

/** Gives the header of a line when the line begins with one of the file's shape, else null. */
export type HeaderMatcher = (line: string) => Header | null;

const mayBeHeader = /^\d{1,4}(?: ?[/.\-:h ]|[^\0-\x7f])/;

/** A matcher for one shape: quick for plain digits, thorough for other scripts, marks and words. */
export function headerMatcher(shape: HeaderShape): HeaderMatcher {
  const quick = quickForm(shape);
  const opening = shape.wrapper === 'bracket' ? 91 : -1;
  const words = shape.parting === 'name' || shape.parting === 'cjk' || shape.timeFirst;
  return (line) => {
    const code = line.charCodeAt(0);
    if (code < 128) {
      const digit = code >= 48 && code <= 57;
      if (code !== opening && !digit && (code < 65 || !(words || code === 72 || code === 82 || code === 83)))
        return null;
      if (quick) {
        const match = quick.exec(line);
        if (match) return quickHeader(match, shape);
        if (digit && !mayBeHeader.test(line)) return null;
      }
    } else if (quick && code === 0x200e && line.charCodeAt(1) === opening) {
      const match = quick.exec(line);
      if (match) return quickHeader(match, shape);
    } else if (code > 0x2fff && code < 0xf900 && !words && !/^[令平昭民]/.test(line)) return null;
    else if (code < 0x600 && !isMark(code)) return null;
    const header = readHeader(line);
    return header && fits(header, shape) ? header : null;
  };
}

/** Only for dates in numbers with the date first, which nearly all files have. */
function quickForm(shape: HeaderShape): RegExp | null {
  if (shape.timeFirst || shape.wrapper === 'viewer') return null;
  if (shape.parting === 'name' || shape.parting === 'cjk') return null;
  const sep = shape.parting === '.' ? '\\.' : shape.parting;
  const date = shape.yearFirst
    ? `(\\d{3,4})${sep}(\\d{1,2})${sep}(\\d{1,2})`
    : `(\\d{1,2})${sep}(\\d{1,2})${sep}(\\d{2}|\\d{4})`;
  const seconds = { always: '[:.](\\d{2})', never: '()', either: '(?:[:.](\\d{2}))?' }[
    shape.wrapper === 'colon' ? 'always' : shape.seconds
  ];
  const close = { bracket: '\\](?: |$)', dash: ' -(?: |$)', colon: ': ' }[shape.wrapper];
  const open = shape.wrapper === 'bracket' ? '\\u200e?\\[' : '';
  const half = '(?:[ \\u202f\\u00a0]([AaPp](?:\\.?[ \\u00a0\\u202f]?[Mm]\\.?)))?';
  return new RegExp(`^${open}${date},? (\\d{1,2})[:.](\\d{2})${seconds}${half}${close}`);
}

function quickHeader(match: RegExpExecArray, shape: HeaderShape): Header {
  const [whole, a, b, c, hour, minute, second, half] = match as unknown as string[];
  return {
    wrapper: shape.wrapper,
    timeFirst: false,
    parting: shape.parting,
    a: Number(a),
    b: Number(b),
    c: Number(c),
    year: shape.yearFirst ? 'first' : c!.length > 2 ? 'last' : 'unsaid',
    era: '',
    hour: Number(hour),
    minute: Number(minute),
    second: second ? Number(second) : -1,
    half: half === undefined ? null : half.startsWith('a') || half.startsWith('A') ? 'am' : 'pm',
    capitals: half === 'AM' || half === 'PM',
    word: '',
    padded: a!.charCodeAt(0) === 48 || b!.charCodeAt(0) === 48,
    spaced: false,
    odd: false,
    end: whole!.length,
  };
}
