import { expect, test } from 'vitest';
import { overflowOf } from './use-overflow.ts';

test('a row that fits hides nothing', () => {
  expect(overflowOf({ scrollLeft: 0, scrollWidth: 380, clientWidth: 380 })).toEqual({
    left: false,
    right: false,
  });
});

test('a long row hides what is right of it, then both sides, then what is left', () => {
  const at = (scrollLeft: number) => overflowOf({ scrollLeft, scrollWidth: 600, clientWidth: 380 });
  expect(at(0)).toEqual({ left: false, right: true });
  expect(at(100)).toEqual({ left: true, right: true });
  expect(at(219.5)).toEqual({ left: true, right: false });
});
