import { listChats } from '@queunir/contracts/chats/chats';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { chatIdOf, openInbox, plainChats } from '../src/kit/inbox-page.ts';
import type { PhoneChat } from '../src/kit/phone.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';
import { until } from '../src/kit/until.ts';

const { url, person, phone } = useSharedProduct();
let browser: Browser;
let context: BrowserContext;
let chats: PhoneChat[];

beforeAll(async () => {
  browser = await startPersonsBrowser();
  context = await signInBrowser(browser, url, person.cookie);
  chats = plainChats(await phone.chats());
});
afterAll(async () => browser?.close());

const saidTo = async (chat: PhoneChat) => (await phone.chat(chat.id)).messages.map(({ text }) => text);

test('a chat opens at its newest message, as the phone has it', async () => {
  const [chat] = chats.filter(({ unread }) => unread === 0);
  const inbox = await openInbox(context, url);
  await inbox.open(await chatIdOf(person, chat!));
  const newest = chat!.messages.findLast(({ direction }) => direction !== 'system')!;
  await inbox.bubble(newest.text.split('\n')[0]!).last().waitFor();
  await inbox.page.close();
});

test('an answer goes out to the phone, and its tick goes to read when the other side reads it', async () => {
  const chat = chats.filter(({ unread }) => unread === 0)[1]!;
  const inbox = await openInbox(context, url);
  await inbox.open(await chatIdOf(person, chat));
  const text = 'Yes, we keep two for you until six 🥖';
  await inbox.write(text);
  await inbox.bubble(text).waitFor();
  await until('the phone to have it', async () => (await saidTo(chat)).includes(text));
  await inbox
    .bubble(text)
    .getByRole('img', { name: /delivered/i })
    .waitFor();
  await phone.read(chat);
  await inbox.bubble(text).getByRole('img', { name: /^read/i }).waitFor();
  expect((await saidTo(chat)).filter((said) => said === text)).toHaveLength(1);
  await inbox.page.close();
});

test('a message in another chat appears in its row while the open chat stays as it is', async () => {
  const [here, there] = [chats[2]!, chats[6]!];
  const inbox = await openInbox(context, url);
  const [hereId, thereId] = [await chatIdOf(person, here), await chatIdOf(person, there)];
  await inbox.open(hereId);
  await inbox.composer.fill('half a sentence');
  await inbox.page.mouse.move(700, 450);
  await phone.receive(there, 'Is the shop open on Sunday?');
  await inbox.row(thereId).getByText('Is the shop open on Sunday?').waitFor();
  expect(await inbox.composer.inputValue()).toBe('half a sentence');
  expect(new URL(inbox.page.url()).pathname).toBe(`/chats/${hereId}`);
  await inbox.composer.fill('');
  await inbox.page.close();
});

test('a message in the open chat becomes a bubble by itself', async () => {
  const chat = chats[3]!;
  const inbox = await openInbox(context, url);
  await inbox.open(await chatIdOf(person, chat));
  await phone.receive(chat, 'I am at the door now');
  await inbox.bubble('I am at the door now').waitFor();
  await inbox.page.close();
});

test('a half-written answer survives a reload, and the row says so', async () => {
  const chat = chats[4]!;
  const id = await chatIdOf(person, chat);
  const inbox = await openInbox(context, url);
  await inbox.open(id);
  await inbox.composer.fill('The cake will be ready on');
  await inbox.row(id).getByText(/draft/i).waitFor();
  await inbox.page.reload();
  await inbox.composer.waitFor();
  await expect.poll(() => inbox.composer.inputValue()).toBe('The cake will be ready on');
  expect(await saidTo(chat)).not.toContain('The cake will be ready on');
  await inbox.composer.fill('');
  await inbox.page.close();
});

test('chats with the same name never get each other’s messages', async () => {
  const all = await phone.chats();
  const sameName = all.filter(
    ({ title, archived }) => !archived && all.filter((chat) => chat.title === title).length > 1,
  );
  const [first] = sameName;
  const namesakes = sameName.filter(({ title }) => title === first!.title);
  expect(namesakes.length).toBeGreaterThan(1);
  const stored = async () =>
    (await person.call(listChats, { query: { q: first!.title } })).chats.filter(
      (row) => row.title === first!.title,
    );
  // The list is walked through in the background; the second one may stand far down.
  await expect.poll(async () => (await stored()).length, { timeout: 60_000 }).toBe(namesakes.length);
  const inbox = await openInbox(context, url);
  // Each is told apart by what the phone alone knows: the newest text that stands in its row.
  const sent = new Map<string, string>();
  for (const chat of namesakes) {
    const mark = `Order ${chat.id} is for you alone`;
    await phone.receive(chat, mark);
    const row = await until(`the row that shows "${mark}"`, async () =>
      (await person.call(listChats, { query: { q: chat.title } })).chats.find(
        ({ preview }) => preview?.text === mark,
      ),
    );
    const answer = `Thank you for order ${chat.id}`;
    await inbox.page.goto(new URL(`/chats/${row.id}`, url).href);
    await inbox.page.getByRole('button', { name: /more in WhatsApp/ }).click();
    await inbox.bubble(mark).waitFor();
    await inbox.bubble(mark).getByText('Preview only').waitFor({ state: 'hidden' });
    await inbox.write(answer);
    sent.set(chat.id, answer);
  }
  for (const chat of namesakes) {
    const answer = sent.get(chat.id)!;
    await until(`"${answer}" at the phone`, async () => (await saidTo(chat)).includes(answer), {
      ms: 60_000,
    });
    const others = [...sent.values()].filter((text) => text !== answer);
    for (const text of others) expect(await saidTo(chat)).not.toContain(text);
  }
  await inbox.page.close();
});
