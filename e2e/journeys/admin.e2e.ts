import { becomeOwner } from '@queunir/contracts/account/owner';
import { listChats } from '@queunir/contracts/chats/chats';
import { getStatus } from '@queunir/contracts/status/status';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiClient, password, send } from '../src/kit/api-client.ts';
import { findAccessFaults } from '../src/kit/axe.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { linkDemo } from '../src/kit/link-demo.ts';
import { makeAccount } from '../src/kit/make-account.ts';
import { type Service, startService } from '../src/kit/service.ts';
import { until } from '../src/kit/until.ts';

// An operator's pages over two real slices: each test goes on where the one before it ended.

const canary = { name: 'Quokkaname Canary', text: 'quokka text that came in' };
const patience = { timeout: 90_000 };

let service: Service;
let browser: Browser;
let ana: ApiClient;
let page: Page;
/** Text of every page that was looked at, with what is only read aloud or stands in attributes. */
const seen: string[] = [];

beforeAll(async () => {
  service = await startService({ NODE_ENV: 'test', POOL_SIZE: '0', SIGN_UP: 'open' });
  browser = await startPersonsBrowser();
  const token = new URLSearchParams(new URL(service.ownerUrl).hash.slice(1)).get('token') ?? '';
  const olga = { name: 'Olga', email: 'olga@example.com', password, language: 'en' } as const;
  await send(service.url, '', becomeOwner, { body: { token, ...olga } });
  ana = await makeAccount(service.url, 'Ana', 'ana@example.com');
  await until('the slice of Ana', async () => await ana.call(getStatus), { ms: 120_000 });
  const { phone } = await linkDemo(ana);
  const contact = await phone.post<{ id: string }>('/contacts', {
    ...{ name: canary.name, pushName: canary.name, phone: '+5511955598765' },
  });
  await phone.post('/receive', { contactId: contact.id, text: canary.text });
  await until('the canary to be stored', async () => {
    const { chats } = await ana.call(listChats, { query: { limit: 40 } });
    return chats.some(({ title }) => title === canary.name);
  });
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
});

/** Keeps what a page holds, and holds it against what everybody must be able to use. */
async function look(): Promise<void> {
  seen.push(await page.content());
  expect(await findAccessFaults(page), page.url()).toEqual([]);
}
const shownState = (word: string) => page.locator(`header [data-state=${word}]`).waitFor(patience);
const rowOf = (email: string) => page.locator('[data-slice]', { hasText: email });

test('an operator signs in and finds both slices, by the rail and by the search', async () => {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await page.goto(`${service.url}/admin`);
  await page.waitForURL('**/sign-in?next=*');
  await page.getByLabel('E-mail address').fill('olga@example.com');
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await page.getByText('in all').waitFor();
  await page.getByRole('link', { name: 'Slices', exact: true }).click();
  await rowOf('olga@example.com').waitFor();
  await rowOf('ana@example.com').waitFor();
  await look();
  await page.getByRole('searchbox').fill('ana@');
  await expect.poll(() => page.locator('[data-slice]').count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('q')).toBe('ana@');
  await rowOf('ana@example.com').getByRole('link').click();
  await page.getByRole('heading', { name: /^Slice \d+$/ }).waitFor();
  await shownState('running');
});

test('a slice is restarted and seen to come back, without the page being loaded again', async () => {
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.locator('[data-fact=linked][data-holds=true]').first().waitFor(patience);
  await look();
  await page.getByRole('button', { name: 'Restart' }).click();
  await page.getByRole('dialog').getByLabel('Why?').fill('It was slow this morning.');
  await page.getByRole('dialog').getByRole('button', { name: 'Restart' }).click();
  await page.locator('[data-progress=done]').waitFor(patience);
  await shownState('running');
  await page.getByText('It was slow this morning.').first().waitFor();
  seen.push(await page.content());
});

test('a workspace is suspended with a reason, is told so, and goes on', async () => {
  await page.getByRole('link', { name: /ana@example.com/ }).click();
  await page.getByRole('heading', { name: 'Ana' }).waitFor();
  await look();
  await page.getByRole('button', { name: 'Suspend' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Suspend' });
  expect(await confirm.isDisabled(), 'without a reason').toBe(true);
  await dialog.getByLabel('Why?').fill('The invoice is late.');
  await look();
  await confirm.click();
  await page.getByText(/Suspended .*The invoice is late/).waitFor();
  await page.getByRole('button', { name: 'Resume' }).click();
  await dialog.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('button', { name: 'Suspend' }).waitFor();
});

test('a slice is deleted by typing its number, waits in the trash, and is restored', async () => {
  await page
    .getByRole('link', { name: /^Slice \d+$/ })
    .first()
    .click();
  await shownState('running');
  const number = /\/(\d+)$/.exec(new URL(page.url()).pathname)![1]!;
  const asks = page.getByRole('button', { name: 'Delete' });
  await asks.click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Delete' });
  await dialog.getByLabel(`Type ${number} to confirm`).fill(`${number}0`);
  await dialog.getByLabel('Why?').fill('Ana asked for it.');
  expect(await confirm.isDisabled(), 'with another number').toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => asks.evaluate((button) => button === document.activeElement)).toBe(true);
  await asks.click();
  await dialog.getByLabel(`Type ${number} to confirm`).fill(number);
  await dialog.getByLabel('Why?').fill('Ana asked for it.');
  await confirm.click();
  await shownState('trashed');
  await page.getByText('It is in the trash.').waitFor(patience);
  await look();
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.locator('[data-progress=done]').waitFor(patience);
  await shownState('running');
});

test('settings are kept, refused at their field, and taken back', async () => {
  await page.getByRole('link', { name: 'Settings' }).click();
  const size = page.getByLabel('Slices that wait');
  await size.fill('1000');
  await page.keyboard.press('Enter');
  await page.getByText(/1000 slices in the pool would reserve/).waitFor();
  await look();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByLabel('Pause the pool').check();
  await page.getByRole('button', { name: 'Save' }).nth(1).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.getByLabel('Pause the pool').isChecked()).toBe(false);
});

test('nothing of a tenant’s chats is on any page, and every page can be used by everybody', async () => {
  for (const place of ['Events', 'Health', 'Users', 'Overview']) {
    await page.getByRole('link', { name: new RegExp(`^${place}`) }).click();
    await page.getByRole('heading', { name: place, level: 1 }).waitFor();
    await expect.poll(() => page.locator('.skeleton-wait').count()).toBe(0);
    await look();
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'Slices', exact: true }).click();
  await rowOf('ana@example.com').waitFor();
  await look();
  const text = seen.join('\n');
  expect(text).toContain('ana@example.com');
  for (const secret of [...Object.values(canary), '95559-8765', '5511955598765', 'uokka'])
    expect(text.includes(secret), secret).toBe(false);
});
