import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startSimulator } from './start-simulator.ts';
import { addPerson, apiOf, linkByQr, openLinkedPage, rowOf, type TestPage } from './testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage({ settings: { onboardingLife: 300_000 } });
  addPerson(bench, 'Ana Lima', ['good morning']);
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.post('popup', { show: 'none' });
  await bench.page.waitForSelector('#side #pane-side');
});

const says = (text: string) => bench.page.getByText(text).waitFor();
const press = (name: string) => bench.page.getByRole('button', { name, exact: true }).click();
const hasList = () => bench.page.waitForSelector('#side #pane-side');
const banner = () => bench.page.locator('#side [data-testid="chat-butterbar"]');

describe('two pages of one profile', () => {
  test('the second takes over; the first asks to be used and takes over in turn', async () => {
    const second = await bench.page.context().newPage();
    await second.goto(bench.simulator.url);
    await second.waitForSelector('#side #pane-side');
    await says('WhatsApp is open in another window. Click "Use here" to use WhatsApp in this window.');
    expect(await bench.page.locator('#side').count()).toBe(0);
    await press('Use here');
    await hasList();
    await second.getByText('WhatsApp is open in another window.').waitFor();
    await second.close();
    await expect.poll(async () => (await bench.get<{ pages: [] }>('pages')).pages.length).toBe(1);
    await rowOf(bench.page, 'Ana Lima').waitFor();
  });

  test('after a broken line the page that asked to be used still asks, and the other goes on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    const dataFile = join(folder, 'phone.json');
    const pair = await openLinkedPage({ dataFile });
    const second = await pair.page.context().newPage();
    await second.goto(pair.simulator.url);
    await second.waitForSelector('#side #pane-side');
    await pair.page.getByText('WhatsApp is open in another window.').waitFor();
    await pair.simulator.stop();
    const again = await startSimulator({ port: pair.simulator.port, dataFile });
    type Pages = { pages: { phase: { name: string }; linked: boolean }[] };
    const phases = async () =>
      (await apiOf(again).get<Pages>('pages')).pages
        .filter(({ linked }) => linked)
        .map(({ phase }) => phase.name)
        .sort();
    await expect.poll(phases, { timeout: 8000 }).toEqual(['popup', 'ready']);
    expect(await pair.page.locator('#side').count()).toBe(0);
    expect(await second.locator('#side').count()).toBe(1);
    await pair.browser.close();
    await again.stop();
    await rm(folder, { recursive: true, force: true });
  });
});

describe('what stands in place of the list', () => {
  test.each([
    ['call', 'You are currently in a call in another window or tab.', 'Notify other tab'],
    ['second-tab', 'There is already another active WhatsApp Web tab.', 'Refresh'],
    ['unavailable', 'WhatsApp is temporarily unavailable.', 'Try again'],
    ['passkey', 'Use your passkey to continue', 'Log out'],
    ['starting', 'Make sure your computer has an active internet connection.', 'Log out'],
  ])('%s stands until it is ended', async (show, words, button) => {
    await bench.post('popup', { show });
    await says(words);
    expect(await bench.page.getByRole('button', { name: button }).count()).toBe(1);
    expect(await bench.page.locator('#side').count()).toBe(0);
  });

  test('loading the page again does not end what the owner must end', async () => {
    await bench.post('popup', { show: 'terms' });
    await says('Accept the new terms of service');
    await bench.page.reload();
    await says('Accept the new terms of service');
    await bench.post('popup', { show: 'none' });
    await hasList();
  });

  test('another computer: Use here brings the list back', async () => {
    await bench.post('popup', { show: 'conflict' });
    await says('WhatsApp is open on another computer or browser.');
    await press('Use here');
    await hasList();
  });

  test('the account does not look online meanwhile', async () => {
    await bench.page.mouse.move(300, 300);
    await bench.page.mouse.move(320, 310);
    const online = async () => (await bench.get<{ online: boolean }>('presence')).online;
    await expect.poll(online).toBe(true);
    await bench.post('popup', { show: 'unavailable' });
    await says('WhatsApp is temporarily unavailable.');
    expect(await online()).toBe(false);
  });
});

describe('banners above the list', () => {
  test('retrying counts down, cuts the page off, and ends with what was missed', async () => {
    // Noted in the page itself: what stands there for a second only would be missed on a busy machine.
    const shown = await bench.page.evaluateHandle(() => {
      const seconds: number[] = [];
      const side = document.querySelector('#side') as Element;
      new MutationObserver(() => {
        const left = Number(/Retrying in (\d+) seconds…/.exec(side.textContent ?? '')?.[1]);
        if (left && seconds.at(-1) !== left) seconds.push(left);
      }).observe(side, { subtree: true, childList: true });
      return seconds;
    });
    const seconds = () => shown.jsonValue();
    await bench.post('banner', { show: 'retrying', seconds: 30 });
    await expect.poll(seconds, { timeout: 8000 }).toContain(29);
    expect((await seconds()).slice(0, 2)).toEqual([30, 29]);
    await banner().getByRole('button', { name: 'Retry now' }).click();
    await expect.poll(async () => (await seconds()).filter((one) => one === 30).length).toBe(2);
    const { chatId } = addPerson(bench, 'Rui Prado', ['are you there?']);
    await bench.post('banner', { show: 'none' });
    await rowOf(bench.page, 'Rui Prado').waitFor();
    await expect.poll(() => banner().count()).toBe(0);
    expect(bench.simulator.phone.chat(chatId).unread).toBe(1);
  });

  test.each([
    [
      { show: 'phone-silent' },
      ['Phone not connected', 'Make sure your phone has an active internet connection.'],
    ],
    [{ show: 'loading', percent: 40 }, ['Loading messages (40%)']],
    [{ show: 'connecting' }, ['Connecting']],
    [{ show: 'notifications-off' }, ['Message notifications are off.', 'Turn on']],
  ])('%j', async (body, lines) => {
    await bench.post('banner', body);
    await expect.poll(async () => (await banner().allInnerTexts()).join('\n').split('\n')).toEqual(lines);
    await bench.post('banner', { show: 'none' });
    await expect.poll(() => banner().count()).toBe(0);
  });
});

describe('the picture full screen', () => {
  test('takes the chat list out of the page until it is closed', async () => {
    await bench.post('viewer', { open: true });
    await bench.page.locator('.viewer [aria-label="Download"]').waitFor();
    expect(await bench.page.locator('#pane-side').count()).toBe(0);
    expect(await bench.page.locator('#side').count()).toBe(1);
    await bench.page.keyboard.press('Escape');
    await rowOf(bench.page, 'Ana Lima').waitFor();
    expect(await bench.get('staging')).toMatchObject({ viewer: false });
  });

  test('opens from a contact’s picture', async () => {
    await rowOf(bench.page, 'Ana Lima').locator('[role="gridcell"]').first().click();
    await bench.page.locator('div#main [data-testid="conversation-info-header"]').click();
    await bench.page.getByRole('button', { name: 'View photo' }).click();
    await bench.page.locator('.viewer [aria-label="Close"]').click();
    await hasList();
  });
});

describe('the dialog that unlinks', () => {
  test('an answer keeps the page linked', async () => {
    await bench.post('dialog', { show: 'onboarding' });
    await bench.page.getByRole('dialog', { name: 'Keep this device linked?' }).waitFor();
    await press('Keep linked');
    await expect.poll(() => bench.get('staging')).toMatchObject({ dialog: null });
    await expect.poll(() => bench.page.getByRole('dialog').count()).toBe(0);
  });

  test('without one the page is logged out', async () => {
    await bench.post('settings', { onboardingLife: 150 });
    await bench.post('dialog', { show: 'onboarding' });
    await says('You have been logged out.');
    expect(bench.simulator.phone.state.devices).toEqual([]);
    await linkByQr(bench);
    expect(await bench.page.getByRole('dialog').count()).toBe(0);
  });
});

test('a page that waits to be linked says when it has no connection', async () => {
  await bench.post('logout', { reason: 'link' });
  await says("Couldn't link device.");
  await bench.page.waitForSelector('[data-ref] canvas');
  await bench.post('offline', { offline: true });
  await bench.page.locator('[data-ref] button', { hasText: 'No internet connection' }).waitFor();
  await bench.post('offline', { offline: false });
  await linkByQr(bench);
});
