import { el, on } from '../kit/element.ts';
import { say } from '../words/say.ts';
import { directionOf } from './direction.ts';
import { inlineNodes, type Mention } from './inline.ts';

/** Longer texts are cut here and get a `Read more` button. Characters; the real figure is not known. */
export const longText = 780;

const blockKinds = [
  { name: 'bullets', pattern: /^[-*] (.*)$/ },
  { name: 'numbers', pattern: /^(\d{1,2})\. (.*)$/ },
  { name: 'quote', pattern: /^> (.*)$/ },
] as const;

function kindOf(line: string): string {
  return blockKinds.find(({ pattern }) => pattern.test(line))?.name ?? 'plain';
}

function groupLines(text: string): { kind: string; lines: string[] }[] {
  const groups: { kind: string; lines: string[] }[] = [];
  if (text.includes('```')) return [{ kind: 'plain', lines: text.split('\n') }];
  for (const line of text.split('\n')) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups;
}

function blockNode({ kind, lines }: { kind: string; lines: string[] }, mentions: Mention[]): Node {
  const item = (line: string, before: string): HTMLElement =>
    el('li', { 'data-pre-plain-text': before }, el('span', {}, ...inlineNodes(line, mentions)));
  if (kind === 'bullets') return el('ul', {}, ...lines.map((line) => item(line.slice(2), '• ')));
  if (kind === 'numbers') {
    const start = lines[0]?.match(/^\d+/)?.[0] ?? '1';
    return el(
      'ol',
      { start },
      ...lines.map((line) => item(line.replace(/^\d+\. /, ''), `${line.match(/^\d+/)?.[0]}. `)),
    );
  }
  if (kind === 'quote') {
    const quoted = lines.map((line) => line.slice(2)).join('\n');
    return el(
      'blockquote',
      { 'data-pre-plain-text': '> ' },
      el('span', {}, ...inlineNodes(quoted, mentions)),
    );
  }
  return el('span', {}, ...inlineNodes(lines.join('\n'), mentions));
}

function textSpan(text: string, mentions: Mention[]): HTMLElement {
  const attributes = {
    'data-testid': 'selectable-text',
    dir: directionOf(text),
    class: 'selectable-text copyable-text',
  };
  return el('span', attributes, ...groupLines(text).map((group) => blockNode(group, mentions)));
}

/** A message's text span, cut with a `Read more` button when long; `grown` is called after it was pressed. */
export function textBody(text: string, mentions: Mention[], grown: () => void): Node[] {
  if (text.length <= longText) return [textSpan(text, mentions)];
  const short = textSpan(text.slice(0, longText), mentions);
  const button = el('div', { role: 'button', tabindex: 0, class: 'read-more' }, say('readMore'));
  on(button, 'click', () => {
    short.replaceWith(textSpan(text, mentions));
    button.remove();
    grown();
  });
  return [short, button];
}
