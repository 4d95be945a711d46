import { splitLinks } from './links.ts';

/** WhatsApp's marks inside a line. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'link'; text: string; href: string }
  | { type: 'code'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] };

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const wordCharacter = /[\p{L}\p{N}]/u;
/** Deeper nesting than a person writes is shown as it stands. */
const mostLevels = 6;

/** Reads one line. Links win over marks, so that an address with underscores stays whole. */
export function parseInline(line: string, level = 0): Inline[] {
  const guarded = linkSpans(line);
  const out: Inline[] = [];
  let plain = 0;
  let at = 0;
  while (at < line.length) {
    const span = guarded.find((other) => other.start === at);
    const found = span ?? (level < mostLevels ? markAt(line, at, guarded, level) : null);
    if (found) {
      if (at > plain) out.push({ type: 'text', text: line.slice(plain, at) });
      out.push(found.node);
      at = found.end;
      plain = at;
    } else at++;
  }
  if (plain < line.length) out.push({ type: 'text', text: line.slice(plain) });
  return out;
}

type Span = { start: number; end: number; node: Inline };

function linkSpans(line: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const part of splitLinks(line)) {
    const end = at + part.text.length;
    if (part.href !== null)
      spans.push({ start: at, end, node: { type: 'link', text: part.text, href: part.href } });
    at = end;
  }
  return spans;
}

function markAt(line: string, at: number, links: Span[], level: number): Span | null {
  const character = line[at]!;
  if (character === '`') return codeAt(line, at);
  const type = marks[character as keyof typeof marks];
  if (type === undefined || !opens(line, at)) return null;
  for (let end = line.indexOf(character, at + 2); end !== -1; end = line.indexOf(character, end + 1)) {
    if (!closes(line, end) || links.some((link) => link.start < end && end < link.end)) continue;
    return {
      start: at,
      end: end + 1,
      node: { type, children: parseInline(line.slice(at + 1, end), level + 1) },
    };
  }
  return null;
}

function codeAt(line: string, at: number): Span | null {
  const fence = line.startsWith('```', at) ? '```' : '`';
  const end = line.indexOf(fence, at + fence.length);
  const text = end === -1 ? '' : line.slice(at + fence.length, end);
  return text.trim() === '' ? null : { start: at, end: end + fence.length, node: { type: 'code', text } };
}

/** A mark opens after a boundary and before something that is no space. */
function opens(line: string, at: number): boolean {
  const before = line[at - 1];
  const after = line[at + 1];
  return (
    (before === undefined || !(wordCharacter.test(before) || before === '\\')) &&
    after !== undefined &&
    /\S/.test(after) &&
    after !== line[at]
  );
}

/** A mark closes after something that is no space and before a boundary. */
function closes(line: string, at: number): boolean {
  const before = line[at - 1];
  const after = line[at + 1];
  return (
    before !== undefined && /[^\s\\]/.test(before) && (after === undefined || !wordCharacter.test(after))
  );
}
