import { expect, test } from 'vitest';
import { matches } from './patches.ts';

test('a star stands for one part of a path', () => {
  expect(matches('/api/chats/*', '/api/chats/1')).toBe(true);
  expect(matches('/api/chats/*', '/api/chats')).toBe(false);
  expect(matches('/api/chats/*', '/api/chats/1/messages')).toBe(false);
  expect(matches('/api/chats/*/messages', '/api/chats/1/messages')).toBe(true);
});

test('two stars stand for all that follows', () => {
  expect(matches('/api/**', '/api/chats/1/messages')).toBe(true);
  expect(matches('/api/**', '/chats')).toBe(false);
});

test('a dot is a dot', () => {
  expect(matches('/api/openapi.json', '/api/openapiXjson')).toBe(false);
});
