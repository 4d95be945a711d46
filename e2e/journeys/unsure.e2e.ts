import { sendMessage } from '@queunir/contracts/messages/messages';
import { createTestDatabase, type TestDatabase } from '@queunir/server/postgres/test-database';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CrashPhone, startCrashPhone } from '../src/crash/crash-phone.ts';
import { holdBeforeEnter } from '../src/crash/hold-before-enter.ts';
import { chatIdsOf, linkAndRead } from '../src/crash/link-and-read.ts';
import { readThreads } from '../src/crash/read-threads.ts';
import { type Supervised, supervise } from '../src/crash/supervise.ts';
import { browserPids, killHard } from '../src/crash/victims.ts';
import type { ApiClient } from '../src/kit/api-client.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { type InboxPage, openInbox } from '../src/kit/inbox-page.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';
import { until } from '../src/kit/until.ts';

// The database outlives the product here, so that what was on its way to be written is written whoever dies.

let database: TestDatabase;
let there: CrashPhone;
let supervised: Supervised;
let person: ApiClient;
let browser: Browser;
let inbox: InboxPage;
let chatId: string;

beforeEach(async () => {
  database = await createTestDatabase();
  there = await startCrashPhone();
  const env = { WHATSAPP_URL: there.phone.pageUrl, DATABASE_URL: database.url };
  supervised = await supervise({ env });
  person = await linkAndRead(there, supervised);
  chatId = chatIdsOf(there, await readThreads(person))[0]!;
  browser = await startPersonsBrowser();
  const { url } = supervised.product();
  inbox = await openInbox(await signInBrowser(browser, url, person.cookie), url, `/chats/${chatId}`);
}, 300_000);
afterEach(async () => {
  await browser?.close();
  await supervised?.remove();
  await there?.child.stop('SIGTERM', 2_000);
  await database?.drop();
});

const onPhone = async (text: string) =>
  (await there.phone.chats()).flatMap(({ messages }) => messages).filter((message) => message.text === text)
    .length;
const asked = () => inbox.page.getByText('Look at your phone: did it go out?');
const press = (name: string) => inbox.page.getByRole('button', { name, exact: true }).click();

/** Sends one text, and kills `victim` after it was written that Enter is next, and before it was. */
async function killBeforeEnter(text: string, victim: 'slice' | 'browser'): Promise<void> {
  const hold = await holdBeforeEnter(database.url);
  await person.call(sendMessage, {
    params: { chatId },
    body: { text, quotedMessageId: null },
    idempotencyKey: crypto.randomUUID(),
  });
  await hold.held();
  if (victim === 'slice') {
    // Dead before the writing ends: what is let go goes on by itself, in the database alone.
    await Promise.all([supervised.killAndRestart(), hold.letGo()]);
    return;
  }
  const { dataDir } = supervised.product();
  killHard(await until('the browser', async () => (await browserPids(dataDir))[0]));
  await until('its end', async () => (await browserPids(dataDir)).length === 0, { every: 5 });
  await hold.letGo();
}

for (const victim of ['slice', 'browser'] as const)
  test(`a ${victim} that dies at the very moment of Enter: the person is asked, and nothing goes out by itself`, async () => {
    const text = `said once, whatever the ${victim} does`;
    await killBeforeEnter(text, victim);
    await asked().waitFor({ timeout: 120_000 });
    expect(await onPhone(text)).toBe(0);
    await press('Send again');
    await until('the message on the phone', async () => (await onPhone(text)) === 1, { ms: 60_000 });
    await asked().waitFor({ state: 'detached' });
    expect(await onPhone(text)).toBe(1);
    expect(await inbox.bubble(text).count()).toBe(1);
  }, 400_000);
