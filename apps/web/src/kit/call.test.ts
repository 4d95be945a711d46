import { expect, test } from 'vitest';
import { addressOf } from './call.ts';

test('parameters are filled in and escaped', () => {
  expect(addressOf('/api/chats/:chatId/messages', { chatId: 'a/b' }, undefined)).toBe(
    '/api/chats/a%2Fb/messages',
  );
});

test('absent values are left out of the query', () => {
  expect(addressOf('/api/chats', undefined, { q: undefined, cursor: null, limit: 60, filter: 'all' })).toBe(
    '/api/chats?limit=60&filter=all',
  );
  expect(addressOf('/api/chats', undefined, {})).toBe('/api/chats');
});
