import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { addContact } from '../phone/add-contact.ts';
import { chatWithContact } from '../phone/find-chat.ts';
import { receiveMessage } from '../phone/receive-message.ts';
import type { Contact } from '../phone/state.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../start-simulator.ts';
import { findChromium } from './find-chromium.ts';

/** The user agent of an ordinary Chrome, which the page lets in. */
export const ordinaryAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** Short delays, so that tests wait for what happens and not for the clock. */
export const quick = { splash: 20, sync: 60, history: 60, ack: 20, deliver: 40 };

/** A page under test, with the phone behind it. */
export type TestPage = {
  simulator: Simulator;
  browser: Browser;
  page: Page;
  /** Calls the phone's API; gives its answer. */
  post: <T = Record<string, unknown>>(path: string, body?: unknown) => Promise<T>;
  get: <T = Record<string, unknown>>(path: string) => Promise<T>;
  close: () => Promise<void>;
};

/** Arguments for a Chromium that runs as root in a test. */
export const launchOptions = {
  executablePath: findChromium(),
  args: ['--no-sandbox', `--user-agent=${ordinaryAgent}`],
};

/** Opens the simulator's page in a real Chromium, in UTC and English. */
export async function openTestPage(options: SimulatorOptions = {}, agent = ordinaryAgent): Promise<TestPage> {
  const simulator = await startSimulator({ ...options, settings: { ...quick, ...options.settings } });
  const browser = await chromium.launch({ ...launchOptions });
  const context = await browser.newContext({
    userAgent: agent,
    viewport: { width: 1280, height: 800 },
    timezoneId: 'UTC',
    locale: 'en-US',
  });
  context.setDefaultTimeout(30_000);
  context.on('weberror', (error) => console.error(error.error()));
  const page = await context.newPage();
  await page.goto(simulator.url);
  return { simulator, browser, page, ...apiOf(simulator), close: () => browser.close().then(simulator.stop) };
}

/** Opens the page and links it by its QR code. */
export async function openLinkedPage(options: SimulatorOptions = {}): Promise<TestPage> {
  const test = await openTestPage(options);
  await linkByQr(test);
  return test;
}

/** Scans the QR code that the page shows and waits for the chat list. */
export async function linkByQr({ page, post }: TestPage): Promise<void> {
  await page.waitForSelector('[data-ref] canvas');
  await post('scan');
  await page.waitForSelector('#side #pane-side');
}

/** The phone's API as two functions. */
export function apiOf(simulator: Simulator): Pick<TestPage, 'post' | 'get'> {
  const read = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;
  return {
    post: async (path, body = {}) =>
      read(
        await fetch(`${simulator.phoneUrl}/api/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    get: async (path) => read(await fetch(`${simulator.phoneUrl}/api/${path}`)),
  };
}

/** A person with a chat in which `texts` were received; gives the ids and the keys. */
export function addPerson(
  { simulator: { phone } }: Pick<TestPage, 'simulator'>,
  name: string | null,
  texts: string[] = ['Hello'],
  more: Partial<Contact> = {},
): { contactId: string; chatId: string; keys: string[] } {
  const number = `+55119${String(40_000_000 + phone.state.nextId)}`;
  const pushName = name ?? 'Nobody';
  const basic = { name, pushName, phone: number, hidesPhone: false, hasAvatar: true, about: 'Busy' };
  const contact = addContact(phone, { ...basic, ...more });
  const chatId = chatWithContact(phone, contact).id;
  const keys = texts.map((text) => receiveMessage(phone, { chatId, text }).key);
  return { contactId: contact.id, chatId, keys };
}

/** The row of a chat in the list, by its title. */
export function rowOf(page: Page, title: string): Locator {
  return page
    .locator('#side #pane-side [role="row"]', { has: page.locator(`span[title="${title}"]`) })
    .first();
}

/** Opens a chat with a real press and waits for its messages. */
export async function openChat(page: Page, title: string): Promise<void> {
  await rowOf(page, title).locator('[role="gridcell"]').first().click();
  await page
    .locator('div#main [data-testid="conversation-info-header-chat-title"]', { hasText: title })
    .waitFor();
  await page.waitForSelector('div#main [data-id]');
}
