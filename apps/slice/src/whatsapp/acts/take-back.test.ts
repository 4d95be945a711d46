import type { ChatRead } from '@queunir/reader/feed';
import { expect, test } from 'vitest';
import type { Hands } from '../hands/hands.ts';
import type { ReaderPort } from '../world/reader-port.ts';
import { isStill, takeBack } from './take-back.ts';

const chat = (title: string, ...order: string[]): ChatRead => ({
  header: { title, subtitle: null, group: null, presence: null },
  order,
  messages: [],
  historyEnd: false,
  loadingOlder: false,
  unreadBefore: null,
});

/** A page that shows a chat with a text in its composer, and hands that note what they press. */
function page(shown: ChatRead | null) {
  const pressed: string[] = [];
  let text = 'somebody wrote this';
  const box = { x: 0, y: 0, width: 10, height: 10 };
  const reader: Partial<ReaderPort> = {
    chat: async () => shown,
    composer: async () => ({ present: true, text, canSend: true, reply: null }),
    picker: async () => false,
    place: async () => ({ box, reachable: true }),
  };
  const hands: Partial<Hands> = {
    click: async () => void pressed.push('click'),
    press: async (key) => {
      pressed.push(key);
      if (key === 'Backspace') text = '';
    },
  };
  const turn = { signal: new AbortController().signal, checkpoint: () => {} };
  return { at: { reader: reader as ReaderPort, hands: hands as Hands, turn }, pressed, text: () => text };
}

test('in the proved chat the composer is emptied', async () => {
  const { at, text } = page(chat('Ana', 'A', 'B'));
  await takeBack(at, chat('Ana', 'B'));
  expect(text()).toBe('');
});

test.each([
  ['another chat', chat('Bruno', 'X')],
  ['a namesake', chat('Ana', 'X', 'Y')],
  ['no chat at all', null],
])('where %s stands there now nothing is touched', async (_name, shown) => {
  const { at, text, pressed } = page(shown);
  await takeBack(at, chat('Ana', 'B'));
  expect([text(), pressed]).toEqual(['somebody wrote this', []]);
});

test('a chat that was empty when it was proved must still be empty', () => {
  expect(isStill(chat('Ana'), chat('Ana'))).toBe(true);
  expect(isStill(chat('Ana', 'X'), chat('Ana'))).toBe(false);
});
