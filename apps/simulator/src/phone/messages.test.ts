import { describe, expect, test } from 'vitest';
import { testPhone } from '../testing/test-phone.ts';
import { markSeen, renameContact, setDoing, setMarks, setPresence } from './change-chat.ts';
import { deleteMessage, editMessage, reactToMessage } from './change-message.ts';
import { chatInfo } from './info.ts';
import type { PhoneEvent } from './phone.ts';
import { presentChat, presentMessage } from './present.ts';
import { addSystemMessage, receiveMessage } from './receive-message.ts';
import { moveTick, readByContact, sendFromPage, sendFromPhone } from './send-message.ts';

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

describe('messages on the phone', () => {
  test('an incoming one counts as unread until it is seen', () => {
    const { phone, chat } = testPhone();
    receiveMessage(phone, { chatId: chat.id, text: 'hi' });
    expect(chat).toMatchObject({ unread: 1, messages: [{ seenAt: null }] });
    markSeen(phone, chat.id);
    expect(chat).toMatchObject({ unread: 0, messages: [{ seenAt: phone.now() }] });
  });

  test('an incoming one with an earlier time goes to its place', () => {
    const { phone, chat } = testPhone();
    receiveMessage(phone, { chatId: chat.id, text: 'now' });
    receiveMessage(phone, { chatId: chat.id, text: 'before', at: phone.now() - 1000 });
    expect(chat.messages.map((message) => message.text)).toEqual(['before', 'now']);
  });

  test('one from a page is pending, then sent, then delivered, and once only', async () => {
    const { phone, chat } = testPhone();
    const outgoing = { chatId: chat.id, key: '3EB0AA', text: 'out', replyTo: null };
    sendFromPage(phone, outgoing);
    sendFromPage(phone, outgoing);
    expect(chat.messages.map((message) => message.tick)).toEqual(['pending']);
    await pause(60);
    expect(chat.messages.map((message) => message.tick)).toEqual(['delivered']);
  });

  test('ticks never go back, but a failed one may be lifted', () => {
    const { phone, chat } = testPhone();
    const message = sendFromPhone(phone, chat.id, 'out');
    moveTick(phone, chat, message, 'read');
    expect(() => moveTick(phone, chat, message, 'sent')).toThrow('ticks never go back');
    moveTick(phone, chat, message, 'failed');
    moveTick(phone, chat, message, 'sent');
    expect(readByContact(phone, chat.id)).toBe(1);
    expect(message.tick).toBe('read');
  });

  test('writing on the phone itself reads the chat', () => {
    const { phone, chat } = testPhone();
    receiveMessage(phone, { chatId: chat.id, text: 'question' });
    sendFromPhone(phone, chat.id, 'answer');
    expect(chat.unread).toBe(0);
  });

  test('a deleted one keeps its key and shows no text', () => {
    const { phone, chat } = testPhone();
    const { key } = receiveMessage(phone, { chatId: chat.id, text: 'secret' });
    deleteMessage(phone, chat.id, key, 'by-author');
    expect(presentMessage(phone, chat, phone.message(chat, key))).toMatchObject({
      key,
      text: '',
      deleted: 'by-author',
    });
    expect(() => editMessage(phone, chat.id, key, 'x')).toThrow('a deleted message cannot be edited');
  });

  test('each person has one reaction', () => {
    const { phone, chat, contact } = testPhone();
    const { key } = receiveMessage(phone, { chatId: chat.id, text: 'hi' });
    reactToMessage(phone, chat.id, key, contact.id, '👍');
    reactToMessage(phone, chat.id, key, contact.id, '❤️');
    reactToMessage(phone, chat.id, key, 'me', '❤️');
    expect(presentMessage(phone, chat, phone.message(chat, key)).reactions).toEqual([
      { emoji: '❤️', count: 2 },
    ]);
    reactToMessage(phone, chat.id, key, 'me', '');
    expect(phone.message(chat, key).reactions).toHaveLength(1);
  });

  test('an answer shows what it answers, or that it is missing', () => {
    const { phone, chat } = testPhone();
    const { key } = receiveMessage(phone, { chatId: chat.id, text: 'first' });
    const answer = receiveMessage(phone, { chatId: chat.id, text: 'second', replyTo: key });
    expect(presentMessage(phone, chat, answer).quoted).toMatchObject({
      author: 'Rita',
      text: 'first',
      missing: false,
    });
    chat.messages.shift();
    expect(presentMessage(phone, chat, answer).quoted?.missing).toBe(true);
  });

  test('system lines belong to nobody and cannot be changed', () => {
    const { phone, chat } = testPhone();
    const line = addSystemMessage(phone, chat.id, 'joined');
    expect(line.from).toBeNull();
    expect(() => editMessage(phone, chat.id, line.key, 'x')).toThrow('system messages cannot be changed');
  });
});

describe('chats and people on the phone', () => {
  test('tell listeners what changed until they stop', () => {
    const { phone, chat, contact } = testPhone();
    const seen: PhoneEvent['type'][] = [];
    const stop = phone.listen((event) => seen.push(event.type));
    setMarks(phone, chat.id, { pinned: true });
    setDoing(phone, chat.id, 'typing');
    setPresence(phone, contact.id, false);
    renameContact(phone, contact.id, null);
    stop();
    setMarks(phone, chat.id, { pinned: false });
    expect(seen).toEqual(['chat', 'chat', 'chat', 'contact']);
    expect(contact.lastSeen).toBe(phone.now());
  });

  test('show a mention of the owner only while it is unread', () => {
    const { phone, chat } = testPhone();
    receiveMessage(phone, { chatId: chat.id, text: '@Maria Costa?', mentions: ['me'] });
    expect(presentChat(phone, chat).mentionsMe).toBe(true);
    markSeen(phone, chat.id);
    expect(presentChat(phone, chat).mentionsMe).toBe(false);
  });

  test('keep from the page what only the phone holds', () => {
    const { phone, chat } = testPhone();
    const message = receiveMessage(phone, { chatId: chat.id, text: 'old' });
    message.phoneOnly = true;
    expect(presentChat(phone, chat)).toMatchObject({ last: null, lastAt: 0 });
  });

  test('give the drawer a phone unless it is hidden', () => {
    const { phone, chat, contact } = testPhone();
    expect(chatInfo(phone, chat.id)).toMatchObject({ name: 'Rita', phone: '+55 11 98765-1234', saved: true });
    contact.hidesPhone = true;
    expect(chatInfo(phone, chat.id)).toMatchObject({ phone: null });
  });
});
