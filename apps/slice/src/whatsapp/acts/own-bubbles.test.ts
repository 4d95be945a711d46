import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { expect, test } from 'vitest';
import { newOwnBubble, ownBubbles, ownBubblesAfter, sameWords } from './own-bubbles.ts';

const message = (key: string, own: boolean | null, text: string | null): MessageRead => ({
  id: key, key, loaded: own !== null, own, author: null, kind: 'text', text, sentAt: null, time: null, ack: null,
  quoted: null, forwarded: false, edited: false, starred: false, reactions: [],
}); // biome-ignore format: a message in full is a screen long
const chat = (...messages: MessageRead[]): ChatRead => ({
  header: { title: 'Ana', subtitle: null, group: null, presence: null },
  order: messages.map(({ id }) => id),
  messages: [...messages].reverse(),
  historyEnd: false,
  loadingOlder: false,
  unreadBefore: null,
});

test('own bubbles with this very text are counted, others and shells are not', () => {
  const read = chat(
    message('A', true, 'ok'),
    message('B', false, 'ok'),
    message('C', null, null),
    message('D', true, 'ok!'),
  );
  expect(ownBubbles(read, 'ok')).toEqual({ lastOwnKey: 'D', equalBubbles: 1 });
  expect(ownBubbles(chat(), 'ok')).toEqual({ lastOwnKey: null, equalBubbles: 0 });
});

test('our bubble is the newest own one with the text and a key not seen before', () => {
  const read = chat(
    message('A', true, 'ok'),
    message('B', true, 'ok'),
    message('C', false, 'ok'),
    message('D', true, 'no'),
  );
  expect(newOwnBubble(read, 'ok', new Set(['A']))?.key).toBe('B');
  expect(newOwnBubble(read, 'ok', new Set(['A', 'B']))).toBeNull();
});

test('an equal bubble that loads late above what was seen is not ours', () => {
  const read = chat(message('OLD', true, 'ok'), message('A', true, 'so'), message('B', false, 'hi'));
  expect(newOwnBubble(read, 'ok', new Set(['A', 'B']))).toBeNull();
  expect(newOwnBubble(read, 'ok', new Set(['GONE']))).toBeNull();
  expect(newOwnBubble(chat(message('A', true, 'ok')), 'ok', new Set())?.key).toBe('A');
});

test('equal bubbles count only below the last own one from before Enter, and not at all without it', () => {
  const read = chat(
    message('A', true, 'ok'),
    message('B', true, 'well'),
    message('C', true, 'ok'),
    message('D', false, 'ok'),
    message('E', true, 'ok'),
  );
  const after = (lastOwnKey: string) =>
    ownBubblesAfter(read, { text: 'ok', lastOwnKey, enteredAt: new Date(0) });
  expect(after('B')).toEqual(['C', 'E']);
  expect(after('E')).toEqual([]);
  expect(after('GONE')).toBeNull();
});

test('where no own message stood there only bubbles count that the page dates after Enter', () => {
  const dated = (key: string, sentAt: string | null) => ({ ...message(key, true, 'ok'), sentAt });
  const read = chat(dated('OLD', '2026-09-30T10:00'), dated('NONE', null), dated('NEW', '2026-09-30T12:00'));
  const enteredAt = new Date('2026-09-30T12:00:40Z');
  expect(ownBubblesAfter(read, { text: 'ok', lastOwnKey: null, enteredAt })).toEqual(['NEW']);
});

test.each([
  ['bold drawn without its stars', 'a bold b', 'a *bold* b', true],
  ['a list drawn without its marks', 'one\ntwo', '- one\n- two', true],
  ['ends trimmed', 'hi', '  hi \n', true],
  ['an accent in two characters', 'olá', 'ola\u0301', true],
  ['another word', 'yes', 'no', false],
  ['no text at all', null, 'x', false],
])('%s: same words %#', (_name, shown, meant, same) => {
  expect(sameWords(shown, meant)).toBe(same);
});
