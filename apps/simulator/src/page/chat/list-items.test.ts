import { describe, expect, test } from 'vitest';
import { presentMessage } from '../../phone/present.ts';
import { receiveMessage } from '../../phone/receive-message.ts';
import { sendFromPhone } from '../../phone/send-message.ts';
import { testPhone } from '../../testing/test-phone.ts';
import type { MessageShape } from '../../wire/shapes.ts';
import { findDivider, listItems } from './list-items.ts';

const day = 86_400_000;

function someMessages(): MessageShape[] {
  const { phone, chat } = testPhone();
  for (const [text, ago] of [
    ['a', 2 * day],
    ['b', 2 * day - 1000],
    ['c', 3000],
    ['d', 2000],
  ] as const) {
    receiveMessage(phone, { chatId: chat.id, text, at: phone.now() - ago });
  }
  sendFromPhone(phone, chat.id, 'mine');
  return chat.messages.map((message) => presentMessage(phone, chat, message));
}

describe('what stands in a message list', () => {
  test('a separator before each day, runs broken by author and day', () => {
    const items = listItems(someMessages(), null);
    expect(
      items.map((item) =>
        item.kind === 'message' ? `${item.message.text}${item.first ? ' first' : ''}` : item.kind,
      ),
    ).toEqual(['separator', 'a first', 'b', 'separator', 'c first', 'd', 'mine first']);
  });

  test('the divider breaks a run and counts', () => {
    const messages = someMessages();
    const items = listItems(messages, findDivider(messages, 1));
    const place = items.findIndex((item) => item.kind === 'divider');
    expect(items[place]).toMatchObject({ text: '1 unread message' });
    expect(items[place + 1]).toMatchObject({ message: { text: 'd' }, first: true });
  });

  test('the divider stands before the first loaded message when more are unread than loaded', () => {
    const messages = someMessages();
    expect(findDivider(messages, 99)).toEqual({ before: messages[0]?.key, count: 99 });
    expect(findDivider(messages, 0)).toBeNull();
  });
});
