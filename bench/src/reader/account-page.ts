import { startPersonsBrowser } from '@queunir/e2e/kit/chromium';
import { type Phone, speakWithPhone } from '@queunir/e2e/kit/phone';
import { startSimulator } from '@queunir/simulator/start-simulator';
import type { BrowserContext, Page } from 'playwright-core';

const settings = { splash: 20, sync: 60, history: 20, ack: 20, deliver: 40 };
const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** Shows an account with so many chats of so many messages, scrolled so that `fill` says its window is full. */
export async function withPage<T>(
  account: { chats: number; messages: number },
  fill: (page: Page) => Promise<void>,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator({ settings });
  try {
    const phone = speakWithPhone(simulator.phoneUrl);
    await phone.post('/seed', account);
    const browser = await startPersonsBrowser();
    try {
      const viewport = { width: 1280, height: 900 };
      const context = await browser.newContext({ viewport, userAgent: agent, timezoneId: 'UTC' });
      const page = await linked(context, simulator.url, phone);
      await fill(page);
      return await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    await simulator.stop();
  }
}

async function linked(context: BrowserContext, url: string, phone: Phone): Promise<Page> {
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('[data-ref] canvas');
  await phone.scan();
  await page.waitForSelector('#side #pane-side [role="row"]');
  return page;
}

/** Scrolls the list to its middle, where rows are drawn on both sides of what is seen. */
export async function fillList(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pane = document.querySelector('#side #pane-side');
    if (pane) pane.scrollTop = pane.scrollHeight / 2;
  });
  await page.waitForFunction(() => document.querySelectorAll('#side [role="grid"] > *').length >= 60);
}

const OLDER_PAGES = 8;

/** Opens the first chat, loads some hundred messages and goes to their middle. */
export async function fillConversation(page: Page): Promise<void> {
  await page.locator('#side #pane-side [role="gridcell"]').first().click();
  await page.waitForSelector('div#main [data-id]');
  for (let turn = 0; turn < OLDER_PAGES; turn += 1) {
    const before = await page.locator('div#main [data-id]').count();
    await scroll(page, 0);
    await page.waitForFunction(
      (count) => document.querySelectorAll('div#main [data-id]').length > count,
      before,
    );
  }
  await scroll(page, 0.5);
  await page.waitForFunction(() => {
    const inside = [...document.querySelectorAll('div#main [data-id] > [data-virtualized="false"]')];
    return inside.length >= 60;
  });
}

async function scroll(page: Page, part: number): Promise<void> {
  await page.evaluate((to) => {
    const scroller = document.querySelector('[data-scrolltracepolicy="wa.web.conversation.messages"]');
    if (scroller) scroller.scrollTop = scroller.scrollHeight * to;
  }, part);
}
