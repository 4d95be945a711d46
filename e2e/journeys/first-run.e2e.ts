import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { password } from '../src/kit/api-client.ts';
import { findAccessFaults } from '../src/kit/axe.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { handleInbox } from '../src/kit/inbox-page.ts';
import { type Phone, speakWithPhone } from '../src/kit/phone.ts';
import { type Product, startProduct } from '../src/kit/product.ts';

// One person's first quarter of an hour: each test goes on where the one before it ended.

let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let phone: Phone;

beforeAll(async () => {
  product = await startProduct({ env: { NODE_ENV: 'test' } });
  browser = await startPersonsBrowser();
  context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Sao_Paulo' });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

test('the address printed in the terminal asks for a password and signs in with it', async () => {
  await page.goto(product.setupUrl!);
  const fields = page.locator('input[type=password]');
  await fields.first().waitFor();
  expect(await findAccessFaults(page)).toEqual([]);
  await fields.nth(0).fill(password);
  await fields.nth(1).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/welcome');
});

test('before any code is shown, a warning is read and accepted', async () => {
  await page.getByRole('radio').first().waitFor();
  expect(await findAccessFaults(page)).toEqual([]);
  expect(await page.locator('[data-qr]').count()).toBe(0);
  expect(await page.locator('main').textContent()).toMatch(/restricted/i);
  await page.getByRole('main').getByRole('button').last().click();
  await page.waitForURL('**/link');
});

test('the demo phone shows a code, is scanned with a press on the phone, and its chats come', async () => {
  await page.getByRole('button', { name: /demo/i }).click();
  await page.locator('[data-qr] img').waitFor();
  expect(await findAccessFaults(page)).toEqual([]);
  const phoneUrl = await page.getByRole('link', { name: /phone/i }).getAttribute('href');
  phone = speakWithPhone(phoneUrl!);
  const handset = await context.newPage();
  await handset.goto(phoneUrl!);
  const inbox = handleInbox(page);
  await handset
    .getByRole('button', { name: /scan|link/i })
    .first()
    .click();
  const scanned = performance.now();
  await page.locator('[data-link-state=syncing], [data-link-state=ready]').waitFor();
  await page.goto(new URL('/chats', product.url).href);
  await inbox.rows.first().waitFor();
  console.log(
    `first chats in the browser ${Math.round(performance.now() - scanned)} ms after the scan (goal 5000)`,
  );
  await handset.close();
  const truth = await phone.chats();
  expect(truth.map(({ title }) => title)).toContain(
    await inbox.rows.first().locator('bdi').first().textContent(),
  );
});

test('after a stop and a start the phone is still linked without a scan, and the chats are there', async () => {
  const inbox = handleInbox(page);
  const before = await inbox.rows.count();
  await product.stop('SIGTERM');
  const port = Number(new URL(product.url).port);
  const { dataDir } = product;
  product = await startProduct({ dataDir, port, env: { NODE_ENV: 'test' } });
  expect(product.setupUrl).toBeNull();
  await page.goto(new URL('/link', product.url).href);
  await page.locator('[data-link-state=ready]').waitFor({ timeout: 60_000 });
  expect(await phone.linkedDevices()).toBe(1);
  await page.goto(new URL('/chats', product.url).href);
  await inbox.rows.first().waitFor();
  expect(await inbox.rows.count()).toBeGreaterThanOrEqual(before);
});

test('the password opens a browser that was never here, and a wrong one does not', async () => {
  const other = await browser.newContext({ locale: 'en-US' });
  const door = await other.newPage();
  await door.goto(product.url);
  await door.waitForURL('**/login*');
  expect(await findAccessFaults(door)).toEqual([]);
  await door.locator('input[type=password]').fill('not the kettle at all');
  await door.keyboard.press('Enter');
  await door.getByRole('alert').or(door.locator('[aria-invalid=true]')).first().waitFor();
  expect(await other.cookies()).toEqual([]);
  await door.locator('input[type=password]').fill(password);
  await door.keyboard.press('Enter');
  await handleInbox(door).rows.first().waitFor();
  await other.close();
});
