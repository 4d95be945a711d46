import { type Inline, parseInline } from './inline.ts';

/** A message text cut into what is drawn one below the other. */
export type Block =
  | { type: 'lines'; lines: Inline[][] }
  | { type: 'quote'; lines: Inline[][] }
  | { type: 'list'; start: number | null; items: Inline[][] }
  | { type: 'code'; text: string };

/** Reads WhatsApp's formatting: `> quote`, `- item`, `1. item`, fenced code, and the marks inside lines. */
export function parseBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const fence = /```\n?([\s\S]+?)\n?```/g;
  let from = 0;
  for (const match of text.matchAll(fence)) {
    if (!match[1]!.includes('\n') && !standsAlone(text, match.index, match[0].length)) continue;
    blocks.push(...parseLines(text.slice(from, match.index).replace(/\n$/, '')), {
      type: 'code',
      text: match[1]!,
    });
    from = match.index + match[0].length;
    if (text[from] === '\n') from++;
  }
  blocks.push(...parseLines(text.slice(from)));
  return blocks;
}

/** Fenced code on lines of its own is a block even when it is one line. */
function standsAlone(text: string, start: number, length: number): boolean {
  const after = text[start + length];
  return (start === 0 || text[start - 1] === '\n') && (after === undefined || after === '\n');
}

function parseLines(text: string): Block[] {
  const blocks: Block[] = [];
  if (text === '') return blocks;
  for (const line of text.split('\n')) addLine(blocks, line);
  return blocks;
}

function addLine(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  const quote = /^> (.+)$/.exec(line);
  if (quote) {
    if (last?.type === 'quote') last.lines.push(parseInline(quote[1]!));
    else blocks.push({ type: 'quote', lines: [parseInline(quote[1]!)] });
    return;
  }
  const item = /^(?:[-*•] |(\d{1,3})\. )(\S.*)$/.exec(line);
  // A star that comes back alone at the end marks nothing, and makes no list either.
  if (item && !/^\* .* \*$/.test(line)) {
    const start = item[1] === undefined ? null : Number(item[1]);
    const inline = parseInline(item[2]!);
    if (last?.type === 'list' && (last.start === null) === (start === null)) last.items.push(inline);
    else blocks.push({ type: 'list', start, items: [inline] });
    return;
  }
  if (last?.type === 'lines') last.lines.push(parseInline(line));
  else blocks.push({ type: 'lines', lines: [parseInline(line)] });
}

/** How many lines of a text are shown before it folds. */
export const foldAfter = 30;

/** The lines that stay when a long text is folded; null when it is short enough. */
export function foldText(text: string): { head: string; hidden: number } | null {
  const lines = text.split('\n');
  if (lines.length > foldAfter)
    return { head: lines.slice(0, foldAfter).join('\n'), hidden: lines.length - foldAfter };
  const mostCharacters = foldAfter * 80;
  if (text.length <= mostCharacters * 1.1) return null;
  const cut = text.lastIndexOf(' ', mostCharacters);
  const head = text.slice(0, cut > mostCharacters / 2 ? cut : mostCharacters);
  return { head: `${head}…`, hidden: Math.ceil((text.length - head.length) / 80) };
}
