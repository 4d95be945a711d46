import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, wordsOf } from './excerpt.ts';

const letters = (text: string) => Array.from(text).length;
const unit = fc.constantFrom('a', 'é', '😀', 'ß', 'İ', 'ﬁ', ' ', '\n', '👨‍👩‍👧', '日', 'ñ');
const filler = fc.string({ unit, maxLength: 300 });

test('the words are in the stretch, whatever stands around them', () => {
  fc.assert(
    fc.property(filler, filler, (before, after) => {
      expect(excerpt(`${before} Xylophon ${after}`, 'xylophon')).toContain('Xylophon');
    }),
  );
});

test('a stretch is one line, whole signs, and never longer than 160 with its ellipses', () => {
  fc.assert(
    fc.property(filler, filler, (text, words) => {
      const shown = excerpt(text, words);
      expect(letters(shown)).toBeLessThanOrEqual(162);
      expect(shown.isWellFormed()).toBe(true);
      expect(shown).not.toMatch(/\n/);
    }),
  );
});

test('what is left out is said, and only then', () => {
  const text = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`;
  expect(excerpt(text, 'needle')).toMatch(/^….*needle.*…$/);
  expect(excerpt(text, 'before')).toMatch(/^before.*[^…]…$/);
  expect(excerpt('the needle', 'needle')).toBe('the needle');
});

test('words that the folded text does not hold show its beginning', () => {
  expect(excerpt(`first ${'x '.repeat(200)}`, 'nowhere')).toMatch(/^first x/);
});

test.each([
  ['“praça”', 'praça'],
  ['"a', 'a'],
  ["  'b c'  ", 'b c'],
  ['""', ''],
  ['a "b" c', 'a "b" c'],
])('%s is looked for as %s', (q, words) => {
  expect(wordsOf(q)).toBe(words);
});
