import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, foldText, parseBlocks } from './blocks.ts';
import { type Inline, parseInline } from './inline.ts';
import { splitLinks } from './links.ts';

const links = (text: string) => splitLinks(text).filter((part) => part.href !== null);
const plain = (nodes: Inline[]): string =>
  nodes.map((node) => ('children' in node ? plain(node.children) : node.text)).join('');
const types = (blocks: Block[]) => blocks.map((block) => block.type);

test('bold, italic, strike and code are read', () => {
  expect(parseInline('*b* _i_ ~s~ `c`').map((node) => node.type)).toEqual([
    'bold',
    'text',
    'italic',
    'text',
    'strike',
    'text',
    'code',
  ]);
});

test('marks nest', () => {
  const [bold] = parseInline('*very _much_*');
  expect(bold).toMatchObject({ type: 'bold', children: [{ text: 'very ' }, { type: 'italic' }] });
});

test('marks inside words, lone marks and marks beside spaces are plain', () => {
  for (const text of ['snake_case_name', '2*3*4', '* not bold *', 'a * b', '**', '*', '_ _']) {
    expect(parseInline(text)).toEqual([{ type: 'text', text }]);
  }
});

test('nothing is formatted inside code', () => {
  expect(parseInline('`*x*`')).toEqual([{ type: 'code', text: '*x*' }]);
});

test('an address keeps its underscores', () => {
  expect(parseInline('see https://a.example/x_y_z ok')[1]).toEqual({
    type: 'link',
    text: 'https://a.example/x_y_z',
    href: 'https://a.example/x_y_z',
  });
});

test('quotes, lists, fenced code and lines are blocks of their own', () => {
  const text = 'Hi\n> one\n> two\n- a\n- b\n1. x\n2. y\n```\ncode *here*\nmore\n```\nbye';
  expect(types(parseBlocks(text))).toEqual(['lines', 'quote', 'list', 'list', 'code', 'lines']);
});

test('a sentence that ends with an address leaves its punctuation outside', () => {
  expect(links('go to https://a.example/b.')[0]?.text).toBe('https://a.example/b');
  expect(links('(see www.a.example)')[0]).toEqual({ text: 'www.a.example', href: 'https://www.a.example/' });
  expect(links('https://a.example/w_(x)')[0]?.text).toBe('https://a.example/w_(x)');
});

test('only web and mail addresses become links', () => {
  expect(links('javascript:alert(1) data:text/html,x file:///etc/passwd')).toEqual([]);
  expect(links('ana@example.com')[0]?.href).toBe('mailto:ana@example.com');
});

test('whatever is written, the stretches joined are the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        splitLinks(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('whatever is written, no letter is lost and links stay safe', () => {
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
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const line = pieces.join('').replaceAll('\n', ' ');
      const words = (text: string) => text.replace(/[*_~`\s]/g, '');
      expect(words(plain(parseInline(line)))).toBe(words(line));
      expect(() => parseBlocks(pieces.join(''))).not.toThrow();
    }),
  );
});

test('a text of more than 30 lines folds', () => {
  const fold = foldText(Array.from({ length: 45 }, (_, index) => `line ${index}`).join('\n'));
  expect(fold?.hidden).toBe(15);
  expect(fold?.head.split('\n')).toHaveLength(30);
});

test('a very long single line folds between words, a normal text does not', () => {
  expect(foldText('word '.repeat(2000))?.head.endsWith('word…')).toBe(true);
  expect(foldText('short')).toBeNull();
});
