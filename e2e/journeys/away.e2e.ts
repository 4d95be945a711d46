import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { chatIdOf, openInbox, plainChats } from '../src/kit/inbox-page.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';

const { url, person, phone } = useSharedProduct();
let browser: Browser;
beforeAll(async () => {
  browser = await startPersonsBrowser();
});
afterAll(async () => browser?.close());

test('a chat that was never shown says that the server is away, and comes by itself when it is back', async () => {
  const context = await signInBrowser(browser, url, person.cookie);
  const { page, row } = await openInbox(context, url);
  const id = await chatIdOf(person, plainChats(await phone.chats())[3]!);
  // Neither data nor code can be had.
  await page.route('**/*', (route) => route.abort('connectionrefused'));
  await row(id).click();
  const alert = page.getByRole('main').getByRole('alert');
  await alert.getByText('Queunir cannot be reached').waitFor();
  await alert.getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/*');
  await page.getByRole('article').last().waitFor();
  expect(await alert.count()).toBe(0);
  await context.close();
});

test('the shape of the inbox stands before any script runs', async () => {
  const context = await signInBrowser(browser, url, person.cookie, { javaScriptEnabled: false });
  const page = await context.newPage();
  const shape = page.locator('#root > [aria-hidden]');
  await page.goto(`${url}/chats`);
  expect(await shape.isVisible()).toBe(true);
  // A stranger and other pages get the mark: a list would be a wrong promise.
  await page.goto(`${url}/settings`);
  expect(await shape.count()).toBe(0);
  await context.close();
});
