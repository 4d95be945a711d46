import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Block, parseBlocks } from './blocks.ts';
import type { Inline } from './inline.ts';

const cases = resolve(import.meta.dirname, '../../../../../../shared/data/formatting/cases.tsv');
const tags = { bold: 'b', italic: 'i', strike: 's' } as const;
const inline = (nodes: Inline[]): string =>
  nodes
    .map((node) => {
      if ('children' in node) return `<${tags[node.type]}>${inline(node.children)}</${tags[node.type]}>`;
      if (node.type === 'code') return `<code>${node.text}</code>`;
      return node.type === 'link' ? `<a>${node.text}</a>` : node.text;
    })
    .join('');
const block = (one: Block): string => {
  if (one.type === 'code') return `<pre>${one.text}</pre>`;
  if (one.type === 'quote') return `<blockquote>${one.lines.map(inline).join('\n')}</blockquote>`;
  if (one.type === 'lines') return one.lines.map(inline).join('\n');
  const items = one.items.map((item) => `<li>${inline(item)}</li>`).join('');
  return one.start === null ? `<ul>${items}</ul>` : `<ol>${items}</ol>`;
};

/** Cases whose expected form is words, and what they say. */
const said: Record<string, string> = {
  '***bold italic***': '**<b>bold italic</b>**',
  '**bold**': '*<b>bold</b>*',
  '~~strike~~': '~<s>strike</s>~',
  '10. ten\n11. eleven': '<ol><li>ten</li><li>eleven</li></ol>',
  '@5511900000001 hi': '@5511900000001 hi',
  '\\*escaped\\*': '\\*escaped\\*',
};

test('every collected case of formatting is drawn as WhatsApp draws it', (context) => {
  if (!existsSync(cases)) context.skip('../shared/data/formatting is not here');
  const wrong: string[] = [];
  for (const row of readFileSync(cases, 'utf8').trimEnd().split('\n').slice(1)) {
    const [input = '', expected = ''] = row
      .split('\t')
      .map((cell) => cell.replaceAll('\\n', '\n').replaceAll('"""', '"'));
    const shown = parseBlocks(input).map(block).join('');
    if (shown !== (said[input] ?? expected))
      wrong.push(`${JSON.stringify(input)} → ${JSON.stringify(shown)}`);
  }
  expect(wrong).toEqual([]);
});

test('a mark that was opened before an address closes after it, a star of the address stays', () => {
  const shown = (text: string) => parseBlocks(text).map(block).join('');
  expect(shown('*https://a.example/b_c*')).toBe('<b><a>https://a.example/b_c</a></b>');
  expect(shown('https://a.example/*x*')).toBe('<a>https://a.example/*x*</a>');
});
