import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectedFile } from '../../test/read-all.ts';
import { plainMessageText } from './plain-text.ts';
import { readMessageText } from './read-text.ts';
import type { Block, Inline } from './text-tree.types.ts';

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
const html = (text: string) => readMessageText(text).map(block).join('');

/** Cases whose expected form is words, not markup, and what they say. */
const said: Record<string, string> = {
  '***bold italic***': '**<b>bold italic</b>**',
  '**bold**': '*<b>bold</b>*',
  '~~strike~~': '~<s>strike</s>~',
  '10. ten\n11. eleven': '<ol><li>ten</li><li>eleven</li></ol>',
  '@5511900000001 hi': '@5511900000001 hi',
  '\\*escaped\\*': '\\*escaped\\*',
};

test('every collected case of formatting is shown as expected', (context) => {
  const cases = readFileSync(collectedFile(context, 'formatting/cases.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  const wrong: string[] = [];
  for (const row of cases) {
    const [input = '', expected = ''] = row
      .split('\t')
      .map((cell) => cell.replaceAll('\\n', '\n').replaceAll('"""', '"'));
    const shown = html(input);
    if (shown !== (said[input] ?? expected))
      wrong.push(
        `${JSON.stringify(input)} → ${JSON.stringify(shown)}, not ${JSON.stringify(said[input] ?? expected)}`,
      );
  }
  expect(wrong).toEqual([]);
});

test('web and e-mail addresses, mentions and numbers are found, and only safe ones', () => {
  const found = (text: string) =>
    readMessageText(text)
      .flatMap((one) => ('lines' in one ? one.lines.flat() : []))
      .filter(({ type }) => type === 'link' || type === 'mention');
  expect(found('see www.a.example.com/x_y_z, or ana@example.com.')).toMatchObject([
    { text: 'www.a.example.com/x_y_z', href: 'http://www.a.example.com/x_y_z' },
    { text: 'ana@example.com', href: 'mailto:ana@example.com' },
  ]);
  expect(found('call +55 11 91234-5678 or @5511900000001')).toMatchObject([
    { text: '+55 11 91234-5678', href: 'tel:+5511912345678' },
    { type: 'mention', digits: '5511900000001' },
  ]);
  expect(found('*https://a.example.com*')).toEqual([]);
  expect(found('javascript:alert(1) file:///etc/passwd data:text/html,x 2024-10-30 1234567')).toEqual([]);
  expect(html('*https://a.example.com/b_c*')).toBe('<b><a>https://a.example.com/b_c</a></b>');
  expect(html('`https://a.example.com` and https://a.example.com')).toBe(
    '<code>https://a.example.com</code> and <a>https://a.example.com</a>',
  );
});

test('a text is read out without its marks', () => {
  expect(plainMessageText('*Oi* _Ana_\n> até ~ontem~\n- um\n- dois\n3. três\n```\ncode *x*\n```\n`y`')).toBe(
    'Oi Ana\naté ontem\n- um\n- dois\n3. três\ncode *x*\ny',
  );
});

test('whatever is written, no letter is lost, links are safe, and a long text does not hang', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '```',
    ' ',
    '\n',
    '> ',
    '- ',
    '1. ',
    'word',
    'https://a.example/?q=1',
    '🌸',
    'مرحبا',
    '@5511900000001',
    '+55 11 91234-5678',
    'é',
    '\u0301',
  );
  const letters = (text: string) => text.replace(/[*_~`\s>•\-.\d]/g, '');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
      ),
      (text) => {
        expect(letters(plainMessageText(text))).toBe(letters(text));
        expect(JSON.stringify(readMessageText(text))).not.toMatch(/"href":"(?!https?:|mailto:|tel:)/);
      },
    ),
  );
  for (const text of [
    '*',
    '_a',
    '*a ',
    '~*_',
    '`',
    '```',
    '> ',
    '@',
    '(',
    'http://',
    'a.b@',
    '+1 ',
    '1',
    '`a` ',
    '@1234567 ',
    'a.com ',
  ].map((one) => one.repeat(20_000))) {
    expect(letters(plainMessageText(text))).toBe(letters(text));
  }
});
