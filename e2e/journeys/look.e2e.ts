import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccessFaults } from '../src/kit/axe.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { chatIdOf, handleInbox, openInbox, plainChats } from '../src/kit/inbox-page.ts';
import { useSharedProduct } from '../src/kit/shared-product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';

const { url, person, phone } = useSharedProduct();
let browser: Browser;
let chatId: string;
beforeAll(async () => {
  browser = await startPersonsBrowser();
  chatId = await chatIdOf(person, plainChats(await phone.chats()).filter(({ unread }) => unread === 0)[0]!);
});
afterAll(async () => browser?.close());

const phoneSized: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
const deskSized: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const pages = ['/chats', '/chats/:chat', '/contacts', '/link', '/settings', '/nowhere'];

async function visit(
  options: BrowserContextOptions,
  path: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await signInBrowser(browser, url, person.cookie, { reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(new URL(path.replace(':chat', chatId), url).href);
  await page.getByRole('heading').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  await look(page);
  await context.close();
}

describe.each([
  ['a desk, light', { ...deskSized, colorScheme: 'light' as const }],
  ['a desk, dark', { ...deskSized, colorScheme: 'dark' as const }],
  ['a phone, light', { ...phoneSized, colorScheme: 'light' as const }],
  ['a phone, dark', { ...phoneSized, colorScheme: 'dark' as const }],
])('on %s', (_, options) => {
  test.each(pages)('axe finds nothing at %s, and nothing is wider than the window', async (path) => {
    await visit(options, path, async (page) => {
      expect(await findAccessFaults(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  });
});

test('dark mode is dark and light mode is light', async () => {
  const brightness = (page: Page) =>
    page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3;
    });
  await visit({ colorScheme: 'dark' }, '/chats', async (page) =>
    expect(await brightness(page)).toBeLessThan(60),
  );
  await visit({ colorScheme: 'light' }, '/chats', async (page) =>
    expect(await brightness(page)).toBeGreaterThan(200),
  );
});

test('at 390 px list and thread take turns, and Back goes back to the list', async () => {
  const context = await signInBrowser(browser, url, person.cookie, phoneSized);
  const inbox = await openInbox(context, url);
  expect(await inbox.composer.isVisible()).toBe(false);
  await inbox.row(chatId).tap();
  await inbox.composer.waitFor();
  expect(await inbox.rows.first().isVisible()).toBe(false);
  await inbox.page.goBack();
  await inbox.rows.first().waitFor();
  expect(await handleInbox(inbox.page).composer.isVisible()).toBe(false);
  await context.close();
});

test('a search that finds no chat leads to the words inside messages, by a button as well', async () => {
  await visit(phoneSized, '/chats', async (page) => {
    await page.getByPlaceholder('Search chats').fill('nobody by this name');
    await page.getByRole('button', { name: 'Search inside messages' }).click();
    await page.getByPlaceholder('Find a chat, a message or an action').waitFor();
  });
});
