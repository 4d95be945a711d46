import { openChat } from '@queunir/contracts/chats/chats';
import { sendMessage } from '@queunir/contracts/messages/messages';
import { expect, test } from 'vitest';
import { chatIdOf, plainChats } from '../src/kit/inbox-page.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';
import { until } from '../src/kit/until.ts';

const { person, phone } = useSharedProduct();

test('the page that stands for WhatsApp feels real clicks and keys, and nothing else', async () => {
  const chat = plainChats(await phone.chats()).filter(({ unread }) => unread === 0)[7]!;
  const chatId = await chatIdOf(person, chat);
  await person.call(openChat, { params: { chatId }, body: { readUnread: true } });
  const text = 'Typed by real keys';
  await person.call(sendMessage, { params: { chatId }, body: { text, quotedMessageId: null } });
  await until('the phone to have it', async () =>
    (await phone.chat(chat.id)).messages.some((one) => one.text === text),
  );
  const inputs = await phone.inputs();
  const types = new Set(inputs.map(({ type }) => type));
  expect(types).toContain('keydown');
  expect([...types].some((type) => /^(mousedown|pointerdown|click)$/.test(type))).toBe(true);
  expect(inputs.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
});
