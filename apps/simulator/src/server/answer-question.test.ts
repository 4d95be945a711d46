import { describe, expect, test } from 'vitest';
import { receiveMessage } from '../phone/receive-message.ts';
import { testPhone } from '../testing/test-phone.ts';
import type { MessagePage, SearchHit } from '../wire/shapes.ts';
import { answerQuestion } from './answer-question.ts';

function filled(): ReturnType<typeof testPhone> & { keys: string[] } {
  const all = testPhone();
  const keys = Array.from(
    { length: 30 },
    (_, index) =>
      receiveMessage(all.phone, {
        chatId: all.chat.id,
        text: `message ${index}`,
        at: all.phone.now() + index,
      }).key,
  );
  return { ...all, keys };
}

describe('what a page asks', () => {
  test('messages come by page from the newest back, until there are no older ones', () => {
    const { phone, chat, keys } = filled();
    const ask = (before: string | null, through: string | null = null) =>
      answerQuestion(phone, {
        type: 'messages',
        id: 1,
        chatId: chat.id,
        before,
        through,
        limit: 20,
      }) as MessagePage;
    expect(ask(null).messages.map((message) => message.key)).toEqual(keys.slice(10));
    expect(ask(null).older).toBe(true);
    expect(ask(keys[10] ?? '')).toMatchObject({ older: false, messages: { length: 10 } });
    expect(ask(null, keys[20]).messages).toHaveLength(25);
  });

  test('messages that only the phone holds never come', () => {
    const { phone, chat, keys } = filled();
    for (const message of chat.messages.slice(0, 25)) message.phoneOnly = true;
    const page = answerQuestion(phone, {
      type: 'messages',
      id: 1,
      chatId: chat.id,
      before: null,
      through: null,
      limit: 20,
    }) as MessagePage;
    expect(page).toMatchObject({ older: false, messages: keys.slice(25).map((key) => ({ key })) });
  });

  test('search finds texts in any case, newest first', () => {
    const { phone } = filled();
    const hits = answerQuestion(phone, { type: 'search', id: 1, text: 'MESSAGE 2' }) as SearchHit[];
    expect(hits.map((hit) => hit.message.text)).toEqual([
      'message 29',
      'message 28',
      'message 27',
      'message 26',
      'message 25',
      'message 24',
      'message 23',
      'message 22',
      'message 21',
      'message 20',
      'message 2',
    ]);
  });

  test('a contact without a chat gets an empty one', () => {
    const { phone, contact } = testPhone();
    phone.state.chats = [];
    expect(answerQuestion(phone, { type: 'contact-chat', id: 1, contactId: contact.id })).toMatchObject({
      title: 'Rita',
      last: null,
    });
    expect(phone.state.chats).toHaveLength(1);
  });
});
