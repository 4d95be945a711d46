import { describe, expect, test } from 'vitest';
import { directionOf } from './direction.ts';
import { onlyEmoji } from './emoji.ts';
import { stripMarks } from './inline.ts';

describe('texts', () => {
  test.each([
    ['*bold* and _thin_', 'bold and thin'],
    ['~old~ `code` ```block```', 'old code block'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
  ])('%s is previewed as %s', (text, plain) => {
    expect(stripMarks(text)).toBe(plain);
  });

  test('of one to three emoji alone are large', () => {
    expect(onlyEmoji('❤️')).toEqual(['❤️']);
    expect(onlyEmoji('👩‍🍳 🇧🇷 👍🏽')).toEqual(['👩‍🍳', '🇧🇷', '👍🏽']);
    expect(onlyEmoji('😀😀😀😀')).toBeNull();
    expect(onlyEmoji('ok 👍')).toBeNull();
    expect(onlyEmoji('')).toBeNull();
  });

  test('run in the direction of their first letter', () => {
    expect(directionOf('123 سلام hello')).toBe('rtl');
    expect(directionOf('שלום')).toBe('rtl');
    expect(directionOf('hello سلام')).toBe('ltr');
    expect(directionOf('👍')).toBe('ltr');
  });
});
