import { listChats } from '@queunir/contracts/chats/chats';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAccessFaults } from '../src/kit/axe.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { chatIdOf, type InboxPage, openInbox, plainChats } from '../src/kit/inbox-page.ts';
import type { PhoneChat } from '../src/kit/phone.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';
import { until } from '../src/kit/until.ts';

// One chat goes into the archive of the phone and comes back: each test goes on where the one before it ended.

const { url, person, phone } = useSharedProduct();
let browser: Browser;
let context: BrowserContext;
let inbox: InboxPage;
let chat: PhoneChat;
let id: string;

const mark = (archived: boolean) => phone.post('/marks', { chatId: chat.id, archived });
const stored = async () =>
  (await person.call(listChats, { query: { filter: 'archived', limit: 200 } })).chats.map((row) => row.id);
const filter = (name: 'all' | 'archived') => inbox.page.locator(`[data-filter="${name}"]`);

beforeAll(async () => {
  browser = await startPersonsBrowser();
  context = await signInBrowser(browser, url, person.cookie);
  // Read, and high enough in the list to be on the screen.
  chat = plainChats(await phone.chats()).filter(({ unread }) => unread === 0)[3]!;
  id = await chatIdOf(person, chat);
  inbox = await openInbox(context, url);
});
afterAll(async () => {
  await mark(false);
  await browser?.close();
});

test('what is archived at the phone is under "Archived" after linking, and in no other list', async () => {
  const archived = (await phone.chats()).filter((one) => one.archived && one.messages.length > 0);
  await until('the archive to be stored', async () => (await stored()).length === archived.length, {
    ms: 120_000,
  });
  const listed = (await person.call(listChats, { query: { limit: 200 } })).chats;
  expect(listed.filter((row) => row.archived)).toEqual([]);
});

test('a chat that is archived at the phone leaves the list by itself and stands under "Archived"', async () => {
  await inbox.row(id).waitFor();
  await mark(true);
  await inbox.row(id).waitFor({ state: 'detached', timeout: 60_000 });
  await filter('archived').click();
  await inbox.row(id).getByRole('img', { name: 'Archived' }).waitFor();
  expect(await findAccessFaults(inbox.page)).toEqual([]);
});

test('an answer to it goes out, and it stays archived', async () => {
  await inbox.open(id);
  const text = 'We are still here, in the archive too';
  await inbox.write(text);
  await until('the phone to have it', async () =>
    (await phone.chat(chat.id)).messages.some((message) => message.text === text),
  );
  expect((await phone.chat(chat.id)).archived).toBe(true);
  expect(await stored()).toContain(id);
});

test('taken out of the archive it is back in the list', async () => {
  await mark(false);
  await until('the chat to leave the archive', async () => !(await stored()).includes(id));
  await filter('all').click();
  await inbox.row(id).waitFor();
});
