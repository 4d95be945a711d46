import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { chatIdOf, type InboxPage, openInbox, plainChats } from '../src/kit/inbox-page.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';
import { until } from '../src/kit/until.ts';

const { url, person, phone } = useSharedProduct();
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await startPersonsBrowser();
  context = await signInBrowser(browser, url, person.cookie);
});
afterAll(async () => browser?.close());

const focused = (inbox: InboxPage) =>
  inbox.page.evaluate(() => ({
    field: document.activeElement?.tagName === 'TEXTAREA',
    chat: (document.activeElement as HTMLElement | null)?.dataset.chatId ?? null,
  }));
const shown = (inbox: InboxPage) => new URL(inbox.page.url()).pathname.split('/')[2] ?? null;

test('who opens a chat with the mouse can write at once, and Escape goes back to its row without losing a word', async () => {
  const read = plainChats(await phone.chats()).filter(({ unread }) => unread === 0);
  const inbox = await openInbox(context, url);
  const id = await chatIdOf(person, read[1]!);
  await inbox.open(id);
  await until('the composer to be ready for keys', async () => (await focused(inbox)).field);
  await inbox.page.keyboard.type('Hello, every letter counts');
  expect(await inbox.composer.inputValue()).toBe('Hello, every letter counts');
  await inbox.page.keyboard.press('Escape');
  await until('the row to have the focus', async () => (await focused(inbox)).chat === id);
  expect(await inbox.composer.inputValue()).toBe('Hello, every letter counts');
  await inbox.composer.fill('');
  await inbox.page.close();
});

test('J and K move, R writes, and no letter acts while somebody types', async () => {
  const inbox = await openInbox(context, url);
  const order = await inbox.rows.evaluateAll((rows) =>
    rows
      .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map((row) => (row as HTMLElement).dataset.chatId!),
  );
  await inbox.page.keyboard.press('j');
  await inbox.page.waitForURL(`**/chats/${order[0]}*`);
  await inbox.page.keyboard.press('j');
  await inbox.page.waitForURL(`**/chats/${order[1]}*`);
  await inbox.page.keyboard.press('k');
  await inbox.page.waitForURL(`**/chats/${order[0]}*`);
  await until('the row to have the focus', async () => (await focused(inbox)).chat === order[0]);
  await inbox.composer.waitFor();
  await inbox.page.keyboard.press('r');
  await until('the composer to have the focus', async () => (await focused(inbox)).field);
  await inbox.page.keyboard.type('jjker');
  expect(await inbox.composer.inputValue()).toBe('jjker');
  expect(shown(inbox)).toBe(order[0]);
  await inbox.composer.fill('');
  await inbox.page.close();
});

test('the command bar finds a chat by its name and opens it', async () => {
  const [chat] = plainChats(await phone.chats()).slice(9);
  const inbox = await openInbox(context, url);
  await inbox.page.keyboard.press('Control+k');
  await inbox.page.getByRole('combobox').fill(chat!.title);
  await inbox.page.getByRole('option', { name: chat!.title }).first().waitFor();
  await inbox.page.keyboard.press('Enter');
  await inbox.page.waitForURL(`**/chats/${await chatIdOf(person, chat!)}*`);
  await inbox.page.close();
});
