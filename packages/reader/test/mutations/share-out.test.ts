import { expect, test } from 'vitest';
import { shareOut } from './share-out.ts';
import { tellSplit } from './tell-split.ts';

test('every change is given to a page, and none gets more than one more than another', () => {
  const shared = shareOut([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 1_000);
  expect(shared).toEqual([
    { name: 'a', count: 334, place: 0 },
    { name: 'b', count: 333, place: 1 },
    { name: 'c', count: 333, place: 2 },
  ]);
  expect(tellSplit(7, shared).split('\n')).toEqual([
    'changes by page, seed 7:',
    '    334  a',
    '    333  b',
    '    333  c',
    '   1000  in all',
  ]);
});
