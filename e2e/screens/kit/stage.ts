import { listChats, openChat } from '@queunir/contracts/chats/chats';
import { changeSettings } from '@queunir/contracts/settings/settings';
import { type ApiClient, setUpAndSignIn } from '../../src/kit/api-client.ts';
import { linkDemo, waitForCatchUp } from '../../src/kit/link-demo.ts';
import type { Phone, PhoneChat } from '../../src/kit/phone.ts';
import { type Product, startProduct } from '../../src/kit/product.ts';
import { until } from '../../src/kit/until.ts';
import type { StageChats } from './scene.ts';

/** A product with the demo phone linked, and the chats that scenes are about. */
export type Stageset = { product: Product; person: ApiClient; phone: Phone; chats: StageChats };

const rightToLeft = /[\u0590-\u07ff]/;

/** Starts the product, links the demo phone, and lets a few things happen that pictures need. */
export async function buildStage(): Promise<Stageset> {
  const product = await startProduct();
  try {
    const person = await setUpAndSignIn(product.url, product.setupUrl!);
    await person.call(changeSettings, { body: { language: 'en', timeZone: 'America/Sao_Paulo' } });
    const { phone } = await linkDemo(person);
    await waitForCatchUp(person);
    return { product, person, phone, chats: await pickChats(person, phone) };
  } catch (error) {
    await product.remove();
    throw new Error(`The product said:\n${product.child.lines.slice(-60).join('\n')}`, { cause: error });
  }
}

async function pickChats(person: ApiClient, phone: Phone): Promise<StageChats> {
  const all = (await phone.chats()).filter(({ archived, messages }) => !archived && messages.length > 0);
  const single = all.filter(({ title }) => all.filter((other) => other.title === title).length === 1);
  const isRead = ({ unread }: PhoneChat) => unread === 0;
  const said = (chat: PhoneChat) =>
    chat.messages
      .slice(-12)
      .map(({ text }) => text)
      .join('\n');
  const pick = async (from: PhoneChat[], suits: (chat: PhoneChat) => boolean) => {
    const chat = from.find(suits) ?? single[0];
    if (!chat) throw new Error('The demo phone has no chats.');
    return await idOf(person, chat.title);
  };
  const newest = single.toSorted((a, b) => b.messages.at(-1)!.at - a.messages.at(-1)!.at);
  const chats: StageChats = {
    talk: await pick(newest, (chat) => isRead(chat) && chat.kind === 'person' && chat.messages.length > 8),
    rightToLeft: await pick(newest, (chat) => rightToLeft.test(said(chat))),
    group: await pick(newest, (chat) => isRead(chat) && chat.kind === 'group'),
    unread: await pick(newest, ({ unread, kind }) => unread > 0 && kind === 'person'),
  };
  for (const id of [chats.talk, chats.rightToLeft, chats.group])
    await person.call(openChat, { params: { chatId: id }, body: { readUnread: true } });
  return chats;
}

async function idOf(person: ApiClient, title: string): Promise<string> {
  const row = await until(`the chat "${title}"`, async () =>
    (await person.call(listChats, { query: { q: title } })).chats.find((chat) => chat.title === title),
  );
  return row.id;
}
