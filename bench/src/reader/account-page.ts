import { startPersonsBrowser } from '@queunir/e2e/kit/chromium';
import { type Phone, speakWithPhone } from '@queunir/e2e/kit/phone';
import { startSimulator } from '@queunir/simulator/start-simulator';
import type { BrowserContext, Page } from 'playwright-core';

const settings = { splash: 20, sync: 60, history: 20, ack: 20, deliver: 40 };
const agent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** Shows an account with so many chats of so many messages while `use` uses its page. */
export async function withPage<T>(
  account: { chats: number; messages: number },
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
