import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { adminChanged, touchedKeys } from './admin-events.ts';
import { adminKeys } from './api/keys.ts';

const id = '01890000-0000-7000-8000-000000000001';

test('what a fact touches is fetched again, each thing once', () => {
  const keys = touchedKeys([
    { type: 'slice.checked', number: 3 },
    { type: 'slice.changed', number: 3 },
    { type: 'slice.checked', number: 4 },
    { type: 'journal.written', entry: 9 },
  ]);
  const texts = keys.map((key) => JSON.stringify(key));
  expect(new Set(texts).size).toBe(texts.length);
  expect(keys).toEqual(expect.arrayContaining([adminKeys.overview, adminKeys.slice(3), adminKeys.slice(4)]));
});

test('a new entry of the journal moves no list that somebody may be reading', () => {
  const keys = touchedKeys([{ type: 'journal.written', entry: 9 }]);
  expect(keys).not.toContainEqual(adminKeys.all);
  expect(keys.some((key) => key[1] === 'journal')).toBe(false);
});

test('where nobody knows what was missed, everything is fetched again, and nothing of a tenant', () => {
  const client = new QueryClient();
  client.setQueryData(adminKeys.sliceDetail(3), {});
  client.setQueryData(['chats', 'all'], {});
  adminChanged(client, [{ type: 'stream.reset' }, { type: 'user.changed', userId: id }]);
  expect(client.getQueryState(adminKeys.sliceDetail(3))?.isInvalidated).toBe(true);
  expect(client.getQueryState(['chats', 'all'])?.isInvalidated).toBe(false);
});

test('figures and logs of another slice are left alone', () => {
  const client = new QueryClient();
  for (const key of [adminKeys.series(3, 'hour'), adminKeys.series(31, 'hour'), adminKeys.logs(3)])
    client.setQueryData(key, {});
  adminChanged(client, [{ type: 'slice.checked', number: 3 }]);
  expect(client.getQueryState(adminKeys.series(3, 'hour'))?.isInvalidated).toBe(true);
  expect(client.getQueryState(adminKeys.series(31, 'hour'))?.isInvalidated).toBe(false);
  expect(client.getQueryState(adminKeys.logs(3))?.isInvalidated).toBe(false);
});
