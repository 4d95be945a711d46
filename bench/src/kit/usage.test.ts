import { expect, test } from 'vitest';
import type { Bench } from './bench.ts';
import { readWish } from './usage.ts';

const start: Bench = {
  name: 'start',
  measures: '',
  goals: [],
  run: async () => ({ figures: {}, peers: {} }),
};
const wish = (...words: string[]) => readWish(words, [start]);

test('a name runs that benchmark, with or without JSON', () => {
  expect(wish('start')).toEqual({ do: 'run', bench: start, json: false });
  expect(wish('start', '--json')).toEqual({ do: 'run', bench: start, json: true });
  expect(wish('--json', 'start')).toMatchObject({ do: 'run', json: true });
});

test('--list and --help need no name', () => {
  expect(wish('--list')).toEqual({ do: 'list', json: false });
  expect(wish('--list', '--json')).toEqual({ do: 'list', json: true });
  expect(wish('--help')).toEqual({ do: 'help' });
  expect(wish('start', '-h')).toEqual({ do: 'help' });
});

test('an unknown name, no name, two names and an unknown option are refused', () => {
  expect(wish('stort')).toMatchObject({ do: 'refuse', because: 'There is no benchmark "stort".' });
  expect(wish()).toMatchObject({ do: 'refuse' });
  expect(wish('start', 'start')).toMatchObject({ do: 'refuse' });
  expect(wish('start', '--jsn')).toMatchObject({ do: 'refuse', because: 'There is no option --jsn.' });
});
