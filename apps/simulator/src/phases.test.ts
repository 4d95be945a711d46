import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { startSimulator } from './start-simulator.ts';
import { apiOf, launchOptions, linkByQr, openTestPage, quick, type TestPage } from './testing/test-page.ts';

let open: TestPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function start(...options: Parameters<typeof openTestPage>): Promise<TestPage> {
  open = await openTestPage(...options);
  return open;
}

describe('the page before it is linked', () => {
  test('shows a QR code whose label is the hard-coded English one', async () => {
    const { page } = await start();
    const canvas = page.locator('[data-ref] canvas');
    await canvas.waitFor();
    expect(await canvas.getAttribute('aria-label')).toBe('Scan this QR code to link a device!');
    expect(await page.locator('[data-ref]').getAttribute('data-ref')).toMatch(
      /^2@[^,]+,[^,]+,[^,]+,[^,]+,1$/,
    );
    expect(await page.locator('#side').count()).toBe(0);
    expect(await page.locator('#auto-logout-toggle').count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.id)).toBe('whatsapp-web');
  });

  test('changes its QR code, lets it expire and makes a new one on demand', async () => {
    const { page } = await start({ settings: { qrEvery: 600, qrRefreshes: 1 } });
    await page.waitForSelector('[data-ref] canvas');
    const first = await page.locator('[data-ref]').getAttribute('data-ref');
    await page.waitForFunction(
      (ref) => document.querySelector('[data-ref]')?.getAttribute('data-ref') !== ref,
      first,
    );
    const reload = page.locator('[data-ref] button', { hasText: 'Click to reload QR code' });
    await reload.click();
    await page.waitForFunction(() => document.querySelector('[data-ref]')?.getAttribute('data-ref'));
    expect(await reload.count()).toBe(0);
  });

  test('links by number and code', async () => {
    const { page, post } = await start();
    await page.getByText('Log in with phone number').click();
    await page.getByLabel('Type your phone number to log in to WhatsApp').fill('+12');
    await page.getByText('Next').click();
    await page.getByText('Valid phone number is required.').waitFor();
    await page.getByLabel('Type your phone number to log in to WhatsApp').fill('+55 11 95550-0100');
    await page.keyboard.press('Enter');
    const code = (await page.locator('[data-link-code]').getAttribute('data-link-code')) ?? '';
    expect(code).toMatch(/^[1-9A-Z](,[1-9A-Z]){7}$/);
    expect(await page.getByText('Linking WhatsApp account +55 11 95550-0100').count()).toBe(1);
    expect(await post('code', { code: '11111111' })).toEqual({ error: 'no page shows this code' });
    await post('code', { code: code.replaceAll(',', '') });
    await page.waitForSelector('#side #pane-side');
  });

  test('lets a code expire and makes a new one', async () => {
    const { page } = await start({ settings: { codeLife: 200 } });
    await page.getByText('Log in with phone number').click();
    await page.locator('.phone-entry').fill('+5511955500100');
    await page.keyboard.press('Enter');
    await page.getByText('Click to generate new code').click();
    await page.waitForSelector('[data-link-code]');
    await page.getByText('Log in with QR code').click();
    await page.waitForSelector('[data-ref]');
  });

  test('turns a headless user agent away, on the server and in the page', async () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0 Safari/537.36';
    const { page } = await start({}, agent);
    await page.getByText('works with Google Chrome').waitFor();
    expect(await page.locator('#app').count()).toBe(0);
  });
});

describe('linking and logging out', () => {
  test('goes from the QR code over syncing to the chat list', async () => {
    const { page, post, get } = await start({ settings: { sync: 3000 } });
    await page.waitForSelector('[data-ref] canvas');
    await post('scan');
    await page.getByText(/Downloading messages: \d+%/).waitFor();
    expect(await page.locator('progress[max="100"]').count()).toBe(1);
    await page.getByText('Organizing messages').waitFor();
    await page.waitForSelector('#side #pane-side');
    expect(await page.locator('div#main').count()).toBe(0);
    expect(await get('pages')).toMatchObject({ pages: [{ linked: true, phase: { name: 'ready' } }] });
  });

  test('refuses to scan when no page shows a code', async () => {
    const test = await start();
    await linkByQr(test);
    expect(await test.post('scan')).toEqual({ error: 'no page shows a QR code' });
  });

  test('logs out from the phone with a reason above the QR code', async () => {
    const test = await start();
    await linkByQr(test);
    await test.post('logout', { reason: 'database' });
    await test.page
      .getByText('A database error occurred on your browser. Please relink your device.')
      .waitFor();
    expect(await test.page.evaluate(() => localStorage.getItem('link-identity'))).toBeNull();
  });

  test('logs out from the menu after asking', async () => {
    const test = await start();
    await linkByQr(test);
    await test.page.locator('.list-header [aria-label="Menu"]').click();
    await test.page.locator('[role="menuitem"]', { hasText: 'Log out' }).click();
    await test.page.locator('[role="dialog"] button', { hasText: 'Log out' }).click();
    await test.page.waitForSelector('[data-ref]');
    expect(test.simulator.phone.state.devices).toEqual([]);
  });

  test('shows a banner while offline and draws what came in afterwards', async () => {
    const test = await start();
    await linkByQr(test);
    await test.post('offline', { offline: true });
    await test.page
      .locator('#side [data-testid="chat-butterbar"]', { hasText: 'Computer not connected' })
      .waitFor();
    const contact = await test.post<{ id: string }>('contacts', {
      name: 'Late',
      pushName: 'L',
      phone: '+5511955500199',
    });
    await test.post('receive', { contactId: contact.id, text: 'while you were away' });
    await test.page.waitForTimeout(150);
    expect(await test.page.locator('span[title="Late"]').count()).toBe(0);
    await test.post('offline', { offline: false });
    await test.page.locator('span[title="Late"]').waitFor();
    expect(await test.page.locator('[data-testid="chat-butterbar"]').count()).toBe(0);
  });
});

describe('the link keys', () => {
  test('survive a restart of the browser only when both places hold them', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'profile-'));
    const simulator = await startSimulator({ settings: quick });
    const { post } = apiOf(simulator);
    const launch = () => chromium.launchPersistentContext(profile, launchOptions);
    const first = await launch();
    const page = await first.newPage();
    await page.goto(simulator.url);
    await page.waitForSelector('[data-ref] canvas');
    await post('scan');
    await page.waitForSelector('#pane-side');
    await page.reload();
    await page.waitForSelector('#pane-side');
    await first.close();
    const second = await launch();
    const again = await second.newPage();
    await again.goto(simulator.url);
    await again.waitForSelector('#pane-side');
    await again.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.deleteDatabase('signal-storage');
          request.onsuccess = resolve;
          request.onblocked = resolve;
        }),
    );
    await again.reload();
    await again.waitForSelector('[data-ref]');
    await second.close();
    await simulator.stop();
    await rm(profile, { recursive: true, force: true });
  });
});
