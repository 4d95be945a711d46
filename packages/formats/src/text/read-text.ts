import type { CountryCode } from 'libphonenumber-js/max';
import { readInline } from './read-inline.ts';
import type { Block } from './text-tree.types.ts';

/**
 * Reads the text of a message as WhatsApp shows it: fenced code, `> quotes`, `- lists`, `1. lists`, marks, addresses.
 * What WhatsApp has no form for (headings, links with words, `**`) stays as it is.
 * Source: WhatsApp FAQ 539178204879377.
 */
export function readMessageText(text: string, country?: CountryCode): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of text.matchAll(/```\n?([\s\S]+?)\n?```/g)) {
    const alone = isAlone(text, match.index, match.index + match[0].length);
    if (match[1]!.trim() === '' || !(match[0].includes('\n') || alone)) continue;
    addLines(blocks, text.slice(from, match.index).replace(/\n$/, ''), country);
    blocks.push({ type: 'code', text: match[1]! });
    from = match.index + match[0].length;
    if (text[from] === '\n') from++;
  }
  addLines(blocks, text.slice(from), country);
  return blocks;
}

function isAlone(text: string, start: number, end: number): boolean {
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
}

function addLines(blocks: Block[], text: string, country?: CountryCode): void {
  if (text === '') return;
  for (const line of text.split('\n')) addLine(blocks, line, country);
}

function addLine(blocks: Block[], line: string, country?: CountryCode): void {
  const last = blocks.at(-1);
  const quote = /^> (.*\S.*)$/.exec(line);
  if (quote) {
    const inline = readInline(quote[1]!, country);
    if (last?.type === 'quote') last.lines.push(inline);
    else blocks.push({ type: 'quote', lines: [inline] });
    return;
  }
  const item = listItem(line);
  if (item) {
    const inline = readInline(item.text, country);
    if (last?.type === 'list' && (last.start === null) === (item.number === null)) last.items.push(inline);
    else blocks.push({ type: 'list', start: item.number, items: [inline] });
    return;
  }
  const inline = readInline(line, country);
  if (last?.type === 'lines') last.lines.push(inline);
  else blocks.push({ type: 'lines', lines: [inline] });
}

/** `* not bold *` is a line whose stars do nothing, not a list: a star that comes back alone at the end. */
function listItem(line: string): { number: number | null; text: string } | null {
  const item = /^(?:[-*•] |(\d{1,3})\. )(\S.*)$/.exec(line);
  if (!item || /^\* .* \*$/.test(line)) return null;
  return { number: item[1] === undefined ? null : Number(item[1]), text: item[2]! };
}
