import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChat, openTestPage, type TestPage } from '../testing/test-page.ts';

let bench: TestPage;
let phone: Page;

beforeAll(async () => {
  bench = await openTestPage({ demo: true });
  phone = await bench.browser.newPage();
  phone.setDefaultTimeout(8000);
  await phone.goto(bench.simulator.phoneUrl);
});
afterAll(() => bench.close());

describe('the owner’s phone', () => {
  test('links the waiting page with one press', async () => {
    await phone.getByText('A page is waiting: scan its QR code.').waitFor();
    await phone.click('#scan');
    await bench.page.waitForSelector('#pane-side');
    await phone.getByText('Linked to a computer.').waitFor();
    expect(await phone.locator('#scan').isDisabled()).toBe(true);
  });

  test('plays a customer: writes, sees answers, reads them', async () => {
    await phone.getByLabel('Find a person or group').fill('Olivia Turner');
    await phone.locator('.person').first().click();
    await phone.fill('#say', 'Is my cake ready?');
    await phone.keyboard.press('Enter');
    await bench.page.locator('#side input').fill('Olivia');
    await openChat(bench.page, 'Olivia Turner');
    await bench.page.locator('div#main [data-id]', { hasText: 'Is my cake ready?' }).waitFor();
    await phone.locator('.said.own.seen', { hasText: 'Is my cake ready?' }).waitFor();
    await bench.page.keyboard.type('Yes, come by!');
    await bench.page.keyboard.press('Enter');
    await phone.locator('.said.shop', { hasText: 'Yes, come by!' }).waitFor();
    await phone.click('#read');
    await expect
      .poll(() =>
        bench.page
          .locator('div#main [data-id]')
          .last()
          .locator('[data-testid="msg-meta"] [aria-label]')
          .getAttribute('aria-label'),
      )
      .toBe(' Read ');
    await phone.click('[aria-label="Back to all customers"]');
  });

  test('saves a customer under another name, and the computer shows it', async () => {
    await phone.getByLabel('Find a person or group').fill('Olivia Turner');
    await phone.locator('.person').first().click();
    await phone.click('#rename');
    await phone.fill('#new-name', 'Olivia of the flower shop');
    await phone.getByRole('button', { name: 'Save' }).click();
    await phone.locator('.title b', { hasText: 'Olivia of the flower shop' }).waitFor();
    await bench.page.locator('div#main header', { hasText: 'Olivia of the flower shop' }).waitFor();
    await phone.click('[aria-label="Back to all customers"]');
    await phone.getByLabel('Find a person or group').fill('');
  });

  test('fits a narrow phone: nothing is cut off at 390 pixels, in the list or in a chat', async () => {
    await phone.setViewportSize({ width: 390, height: 844 });
    const cutOff = () =>
      phone.evaluate(() =>
        [...document.querySelectorAll('button, input, select, label, h1, .status')]
          .filter((one) => one.checkVisibility())
          .filter((one) => {
            const screen = document.querySelector('.screen')?.getBoundingClientRect();
            const { left, right } = one.getBoundingClientRect();
            return !screen || left < screen.left || right > screen.right + 0.5;
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(await cutOff()).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const name of ['Dr. Margaret', 'Bakery team']) {
      await phone.getByLabel('Find a person or group').fill(name);
      await phone.locator('.person').first().click();
      await phone.locator('#say').waitFor();
      expect(await cutOff(), name).toEqual([]);
      if (name === 'Dr. Margaret') {
        await phone.click('#rename');
        expect(await cutOff()).toEqual([]);
      }
      await phone.click('[aria-label="Back to all customers"]');
    }
    await phone.getByLabel('Find a person or group').fill('');
    await phone.setViewportSize({ width: 1280, height: 800 });
  });

  test('lets things happen to the computer, and ends them', async () => {
    await phone.getByText('What can happen to the computer').click();
    await phone.getByLabel('What happens').selectOption('Used on another computer');
    await phone.click('#situation-show');
    await bench.page.getByText('WhatsApp is open on another computer or browser.').waitFor();
    await phone.click('#situation-end');
    await bench.page.waitForSelector('#side #pane-side');
  });

  test('says what the phone refuses, and logs the computer out', async () => {
    await phone.fill('#code', 'WRONG-99');
    await phone.getByText('Link with code').click();
    await phone.getByRole('alert').getByText(/code/).waitFor();
    await phone.click('#logout');
    await bench.page.getByText('You have been logged out.').waitFor();
  });
});
