import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { expect, test } from 'vitest';
import type { ChatTarget } from '../whatsapp.types.ts';
import { judgeChat, judgePhone, phoneInIds } from './prove-chat.ts';

const message = (key: string): MessageRead => ({
  id: key, key, loaded: true, own: false, author: null, kind: 'text', text: 'x', sentAt: null, time: null, ack: null,
  quoted: null, forwarded: false, edited: false, starred: false, reactions: [],
}); // biome-ignore format: a message in full is a screen long
const chat = (keys: string[], title = 'Ana', order = keys): ChatRead => ({
  header: { title, subtitle: null, group: null, presence: null },
  order,
  messages: keys.map(message),
  historyEnd: false,
  loadingOlder: false,
  unreadBefore: null,
});
const target: ChatTarget = {
  chatId: 'c',
  titles: ['Ana', 'Ana Old'],
  keys: ['K1', 'K2'],
  phone: '+15550001111',
  foreignKeys: ['F1'],
  hint: { preview: null, unread: null, avatarKey: null, token: null },
  mayReadUnread: true,
};

test('one key of ours proves the chat, under a former title too', () => {
  expect(judgeChat(chat(['X', 'K2']), target)).toEqual({ is: 'proved', proof: 'key' });
  expect(judgeChat(chat(['K1'], 'Ana Old'), target)).toEqual({ is: 'proved', proof: 'key' });
});

test('another title refutes it, whatever stands in it', () => {
  expect(judgeChat(chat(['K1'], 'Bea'), target)).toEqual({ is: 'wrong' });
});

test("a namesake's key refutes it, and both kinds of keys together prove nothing", () => {
  expect(judgeChat(chat(['F1', 'X']), target)).toEqual({ is: 'wrong' });
  expect(judgeChat(chat(['F1', 'K1']), target)).toEqual({ is: 'unsure' });
});

test('a title alone proves nothing', () => {
  expect(judgeChat(chat(['X']), target)).toEqual({ is: 'unsure' });
  expect(judgeChat(chat([]), target)).toEqual({ is: 'unsure' });
});

test('the number in first-generation ids proves or refutes', () => {
  const ids = (digits: string) => chat(['X'], 'Ana', [`false_${digits}@c.us_X`]);
  expect(judgeChat(ids('15550001111'), target)).toEqual({ is: 'proved', proof: 'phone' });
  expect(judgeChat(ids('15550002222'), target)).toEqual({ is: 'wrong' });
  expect(judgeChat(ids('15550001111'), { ...target, phone: null })).toEqual({ is: 'unsure' });
});

test('groups, hidden ids and bare ids carry no number', () => {
  expect(phoneInIds(chat([], 'G', ['false_123456789012345678@g.us_X_15550001111@c.us']))).toBeNull();
  expect(phoneInIds(chat([], 'L', ['false_123456789012345@lid_X']))).toBeNull();
  expect(phoneInIds(chat([], 'B', ['3A12F0908922EFDD735D']))).toBeNull();
});

test('a number in the drawer proves, refutes, or says nothing', () => {
  expect(judgePhone('+1 555-000-1111', target)).toEqual({ is: 'proved', proof: 'phone' });
  expect(judgePhone('+1 555-000-2222', target)).toEqual({ is: 'wrong' });
  expect(judgePhone(null, target)).toEqual({ is: 'unsure' });
});
