import { eventsPath } from '@queunir/contracts/events/events';
import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { chatIdOf, type InboxPage, openInbox, plainChats } from '../src/kit/inbox-page.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';

const { url, person, phone } = useSharedProduct();
let browser: Browser;
beforeAll(async () => {
  browser = await startPersonsBrowser();
});
afterAll(async () => browser?.close());

test('eight tabs share one event stream, and a live message reaches every one', async () => {
  const context = await signInBrowser(browser, url, person.cookie);
  const open = new Set<Request>();
  const isStream = (request: Request) => new URL(request.url()).pathname === eventsPath;
  context.on('request', (request) => isStream(request) && open.add(request));
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  const tabs: InboxPage[] = [];
  for (let tab = 0; tab < 8; tab++) tabs.push(await openInbox(context, url));
  expect(open.size).toBe(1);

  const chat = plainChats(await phone.chats())[5]!;
  const id = await chatIdOf(person, chat);
  await phone.receive(chat, 'Can all of you hear me?');
  for (const { row } of tabs) await row(id).getByText('Can all of you hear me?').waitFor();
  expect(open.size).toBe(1);

  // The tab that holds the stream goes; another takes it over.
  const holder = tabs.findIndex(({ page }) => [...open].some((request) => request.frame().page() === page));
  await tabs.splice(holder, 1)[0]!.page.close();
  await expect.poll(() => open.size, { timeout: 15_000 }).toBe(1);
  await phone.receive(chat, 'And those who are left?');
  for (const { row } of tabs) await row(id).getByText('And those who are left?').waitFor();
  await context.close();
});
