import { expect, test } from 'vitest';
import { makeMessage } from '../make-message.test-kit.ts';
import {
  appendNewer,
  dropMessage,
  localId,
  mergeMessage,
  mergeNewest,
  prependOlder,
  settleLocal,
  type ThreadData,
} from './thread-data.ts';

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`;
const said = (id: string, minute: number) => makeMessage(id, { sentAt: at(minute) });
const sending = (key: string, text: string) =>
  makeMessage(localId(key), { own: true, text, state: 'queued', sentAt: null });
const thread = (messages: ThreadData['messages'], change: Partial<ThreadData> = {}): ThreadData => ({
  messages,
  older: null,
  newer: null,
  ...change,
});
const ids = (data: ThreadData) => data.messages.map((message) => message.id);

test('older pages go in front and nothing is doubled', () => {
  const data = prependOlder(
    thread([said('c', 3)], { older: 'x' }),
    thread([said('a', 1), said('b', 2), said('c', 3)], { older: 'y' }),
  );
  expect(ids(data)).toEqual(['a', 'b', 'c']);
  expect(data.older).toBe('y');
});

test('newer pages go behind, before what is still being sent', () => {
  const data = appendNewer(
    thread([said('a', 1), sending('k', 'hi')], { newer: 'x' }),
    thread([said('b', 2)]),
  );
  expect(ids(data)).toEqual(['a', 'b', 'local:k']);
  expect(data.newer).toBeNull();
});

test('a new message goes behind those that are not later', () => {
  expect(ids(mergeMessage(thread([said('a', 1), said('c', 3)]), said('b', 2)))).toEqual(['a', 'b', 'c']);
});

test('of one minute, the one that is told later stands later', () => {
  expect(ids(mergeMessage(thread([said('a', 1)]), said('b', 1)))).toEqual(['a', 'b']);
});

test('a changed message stays where it stands', () => {
  const data = mergeMessage(
    thread([said('a', 1), said('b', 2)]),
    makeMessage('a', { sentAt: at(9), text: 'edited' }),
  );
  expect(ids(data)).toEqual(['a', 'b']);
  expect(data.messages[0]?.text).toBe('edited');
});

test('a message that arrives while an older stretch is shown is left for its page', () => {
  expect(ids(mergeMessage(thread([said('a', 1)], { newer: 'x' }), said('z', 9)))).toEqual(['a']);
});

test('our own message told by an event before the answer takes the place of its twin', () => {
  const stored = makeMessage('m', { own: true, text: 'hi', outboxId: 'o', state: 'queued', sentAt: at(5) });
  expect(ids(mergeMessage(thread([said('a', 1), sending('k', 'hi')]), stored))).toEqual(['a', 'm']);
});

test('the answer after the event shows the message once', () => {
  const stored = makeMessage('m', { own: true, text: 'hi', outboxId: 'o' });
  const data = settleLocal(thread([said('a', 1), stored, sending('k', 'hi')]), 'k', stored);
  expect(ids(data)).toEqual(['a', 'm']);
});

test('two equal texts sent in a row stay two', () => {
  const data = thread([sending('k', 'ok'), sending('l', 'ok')]);
  const first = settleLocal(data, 'k', makeMessage('m', { own: true, text: 'ok', outboxId: 'o' }));
  const second = settleLocal(first, 'l', makeMessage('n', { own: true, text: 'ok', outboxId: 'p' }));
  expect(ids(second)).toEqual(['m', 'n']);
});

test('a refetched newest page removes what is gone and keeps older pages', () => {
  const data = mergeNewest(
    thread([said('a', 1), said('b', 2), said('c', 3)], { older: 'x' }),
    thread([said('b', 2), said('d', 4)], { older: 'y' }),
  );
  expect(ids(data)).toEqual(['a', 'b', 'd']);
  expect(data.older).toBe('x');
});

test('a newest page that does not touch what is loaded stands alone', () => {
  const data = mergeNewest(
    thread([said('a', 1), sending('k', 'hi')]),
    thread([said('y', 8), said('z', 9)], { older: 'y' }),
  );
  expect(ids(data)).toEqual(['y', 'z', 'local:k']);
  expect(data.older).toBe('y');
});

test('a removed message leaves', () => {
  expect(ids(dropMessage(thread([said('a', 1), said('b', 2)]), 'a'))).toEqual(['b']);
});

test('a second message of the same words is not taken for the first one', () => {
  const first = makeMessage('a', { own: true, text: 'ok', outboxId: 'o1', sentAt: at(1) });
  const data = mergeNewest(thread([first, sending('k2', 'ok')]), thread([first]));
  expect(ids(data)).toEqual(['a', 'local:k2']);
});

test('of two equal messages on their way, one stored twin takes the place of one', () => {
  const stored = makeMessage('b', { own: true, text: 'ok', outboxId: 'o2', sentAt: at(2) });
  const data = mergeNewest(
    thread([said('a', 1), sending('k1', 'ok'), sending('k2', 'ok')]),
    thread([said('a', 1), stored]),
  );
  expect(ids(data)).toEqual(['a', 'b', 'local:k2']);
});
