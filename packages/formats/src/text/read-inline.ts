import type { CountryCode } from 'libphonenumber-js/max';
import { findLinks, type Span } from './find-links.ts';
import type { Inline } from './text-tree.types.ts';

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** Deeper nesting than a person writes is shown as it stands. */
const mostLevels = 6;

/**
 * Reads WhatsApp's marks inside one line: `*bold*`, `_italic_`, `~strike~`, `` `code` ``. A mark opens after a boundary
 * and before a letter, and closes after a letter and before a boundary; inside code and addresses there are none.
 */
export function readInline(line: string, country?: CountryCode): Inline[] {
  return inside(line, 0, line.length, spansOf(line, country), 0);
}

/** Code first, then addresses outside code. */
function spansOf(line: string, country?: CountryCode): Map<number, Span> {
  const spans = new Map<number, Span>();
  let [hidden, shown] = ['', 0];
  for (const match of line.matchAll(/```(.+?)```|`([^`]+)`/g)) {
    const text = match[1] ?? match[2]!;
    if (text.trim() === '') continue;
    const [start, end] = [match.index, match.index + match[0].length];
    spans.set(start, { start, end, node: { type: 'code', text } });
    hidden += line.slice(shown, start) + ' '.repeat(end - start);
    shown = end;
  }
  hidden += line.slice(shown);
  for (const span of findLinks(hidden, country)) spans.set(span.start, span);
  return spans;
}

function inside(line: string, from: number, to: number, spans: Map<number, Span>, level: number): Inline[] {
  const out: Inline[] = [];
  let [plain, at] = [from, from];
  const closers = new Map<string, number[]>();
  while (at < to) {
    const found = spans.get(at) ?? (level < mostLevels ? markAt(line, at, to, spans, level, closers) : null);
    if (found && found.end <= to) {
      if (at > plain) out.push({ type: 'text', text: line.slice(plain, at) });
      out.push(found.node);
      at = found.end;
      plain = at;
    } else at++;
  }
  if (plain < to) out.push({ type: 'text', text: line.slice(plain, to) });
  return out;
}

function markAt(
  line: string,
  at: number,
  to: number,
  spans: Map<number, Span>,
  level: number,
  closers: Map<string, number[]>,
): Span | null {
  const mark = line[at]!;
  const type = marks[mark as keyof typeof marks];
  if (type === undefined || !opens(line, at)) return null;
  let ends = closers.get(mark);
  if (!ends) {
    ends = closingMarks(line, at, to, mark, spans);
    closers.set(mark, ends);
  }
  while (ends.length > 0 && ends[0]! <= at + 1) ends.shift();
  const end = ends[0];
  if (end === undefined) return null;
  return { start: at, end: end + 1, node: { type, children: inside(line, at + 1, end, spans, level + 1) } };
}

/** Where a mark may close, outside code and addresses. */
function closingMarks(
  line: string,
  from: number,
  to: number,
  mark: string,
  spans: Map<number, Span>,
): number[] {
  const ends: number[] = [];
  for (let at = from + 1; at < to; at++) {
    const span = spans.get(at);
    if (span) at = Math.min(span.end, to) - 1;
    else if (line[at] === mark && closes(line, at)) ends.push(at);
  }
  return ends;
}

function opens(line: string, at: number): boolean {
  const [before, after] = [characterBefore(line, at), line[at + 1]];
  const boundary = before === '' || !(wordCharacter.test(before) || before === '\\');
  return boundary && after !== undefined && /\S/.test(after) && after !== line[at];
}

function closes(line: string, at: number): boolean {
  const [before, after] = [line[at - 1], characterAfter(line, at)];
  return (
    before !== undefined &&
    /\S/.test(before) &&
    before !== line[at] &&
    before !== '\\' &&
    (after === '' || !wordCharacter.test(after))
  );
}

function characterBefore(line: string, at: number): string {
  const low = line.charCodeAt(at - 1);
  return line.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : Math.max(at - 1, 0), at);
}

function characterAfter(line: string, at: number): string {
  const code = line.codePointAt(at + 1);
  return code === undefined ? '' : String.fromCodePoint(code);
}
