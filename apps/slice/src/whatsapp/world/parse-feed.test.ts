import { expect, test } from 'vitest';
import { parseFeed } from './parse-feed.ts';

const header = { title: 'Ana', subtitle: null, group: null, presence: null };
const chat = { header, order: [], messages: [], historyEnd: false, loadingOlder: false, unreadBefore: null };

test('a chat that closed and a chat that stands are both feeds', () => {
  expect(parseFeed(JSON.stringify({ type: 'chat', at: 1, chat: null }))).toEqual({
    type: 'chat',
    at: 1,
    chat: null,
  });
  expect(parseFeed(JSON.stringify({ type: 'chat', at: 1, chat }))).toEqual({ type: 'chat', at: 1, chat });
});

test('what a newer reader says in addition is dropped', () => {
  const said = parseFeed(JSON.stringify({ type: 'chat', at: 1, chat: { ...chat, mood: 'good' } }));
  expect(said).toEqual({ type: 'chat', at: 1, chat });
});

test.each([
  ['no JSON', '{'],
  ['another type', JSON.stringify({ type: 'weather', at: 1 })],
  ['a field of the wrong kind', JSON.stringify({ type: 'chat', at: 1, chat: { ...chat, order: 'x' } })],
  ['a field that is missing', JSON.stringify({ type: 'chat', at: 1, chat: { header } })],
  ['nothing', 'null'],
])('%s is no feed', (_name, payload) => {
  expect(parseFeed(payload)).toBeNull();
});

test('what no database keeps is put right at the door: half letters and the sign U+0000', () => {
  const message = { ...chat, header: { ...header, title: 'A\u0000na \ud83d' }, order: ['K\u0000'] };
  const said = parseFeed(JSON.stringify({ type: 'chat', at: 1, chat: message }));
  expect(said).toMatchObject({ chat: { header: { title: 'A\ufffdna \ufffd' }, order: ['K\ufffd'] } });
});
