import pg from 'pg';
import { expect, test } from 'vitest';
import { freePort } from '../process/free-port.ts';
import { troubleOf } from './trouble-of.ts';

const coded = (code: string) => Object.assign(new Error('said'), { code });

test('a database that nobody finds is away', async () => {
  const client = new pg.Client({ host: '127.0.0.1', port: await freePort(), user: 'nobody' });
  const error: unknown = await client.connect().catch((caught: unknown) => caught);
  expect(troubleOf(error)).toBe('away');
});

test.each([
  ['57P01', 'away'],
  ['57P03', 'away'],
  ['08006', 'away'],
  ['53100', 'full'],
  ['ENOSPC', 'full'],
  ['23505', null],
])('%s means %s', (code, trouble) => {
  expect(troubleOf(coded(code))).toBe(trouble);
  expect(troubleOf(new Error('around', { cause: coded(code) }))).toBe(trouble);
});

test('what no database said is no trouble of it', () => {
  expect(troubleOf(new Error('no'))).toBeNull();
  expect(troubleOf('no')).toBeNull();
});
