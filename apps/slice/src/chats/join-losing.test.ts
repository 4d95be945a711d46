import { expect, test } from 'vitest';
import { joinLosing } from './join-losing.ts';

test.each([
  ['the first text that loses stands alone', null, 'one', 'one'],
  ['the third text does not overwrite the second', 'one', 'two', 'one\n\ntwo'],
  ['the same text is kept once', 'one', 'one', 'one'],
  ['the same text at the end is kept once', 'one\n\ntwo', 'two', 'one\n\ntwo'],
  ['a text that goes on takes the place of its beginning', 'on', 'one more', 'one more'],
  ['a text that goes on takes the place of its beginning behind others', 'one\n\ntw', 'two', 'one\n\ntwo'],
  ['a text that was cut back is there already', 'one more', 'one', 'one more'],
])('%s', (_sentence, before, losing, after) => {
  expect(joinLosing(before, losing)).toBe(after);
});
