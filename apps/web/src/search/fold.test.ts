import { expect, test } from 'vitest';
import { matchActions } from './actions.ts';
import { markMatches, plainFold } from './fold.ts';

test('case and accents are ignored', () => {
  expect(plainFold('São João')).toBe('sao joao');
});

test('matches are marked where they stand, with their accents', () => {
  expect(markMatches('O café está pronto', 'cafe')).toEqual([
    { text: 'O ', hit: false },
    { text: 'café', hit: true },
    { text: ' está pronto', hit: false },
  ]);
});

test('every word is marked, every time', () => {
  expect(markMatches('a b a', 'a').filter((part) => part.hit)).toHaveLength(2);
  expect(
    markMatches('one two', 'two one')
      .filter((part) => part.hit)
      .map((part) => part.text),
  ).toEqual(['one', 'two']);
});

test('no hit leaves the text whole', () => {
  expect(markMatches('abc', 'x')).toEqual([{ text: 'abc', hit: false }]);
});

test('actions are found by any of their words', () => {
  const action = (label: string) => ({ id: label, label, run: () => {} });
  const actions = [action('Open settings'), action('Link a number')];
  expect(matchActions(actions, 'set op').map((one) => one.id)).toEqual(['Open settings']);
  expect(matchActions(actions, '')).toHaveLength(2);
});
