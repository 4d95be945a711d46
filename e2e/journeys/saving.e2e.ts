import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getStatus, stopLink } from '@queunir/contracts/status/status';
import { afterEach, expect, test } from 'vitest';
import { type CrashPhone, startCrashPhone } from '../src/crash/crash-phone.ts';
import { chatIdsOf, linkAndRead } from '../src/crash/link-and-read.ts';
import { readThreads } from '../src/crash/read-threads.ts';
import { settle } from '../src/crash/settle.ts';
import { type Supervised, supervise } from '../src/crash/supervise.ts';
import { type ApiClient, send, signedIn } from '../src/kit/api-client.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { startProduct } from '../src/kit/product.ts';
import { signInBrowser } from '../src/kit/sign-in-browser.ts';
import { until } from '../src/kit/until.ts';

// The first 40 seconds after linking, in which Chromium may not have written the link yet.

let there: CrashPhone;
let supervised: Supervised;
let person: ApiClient;
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** Starts phone and product, links them and reads what stands there; the link is being saved then. */
async function begin(webApp: boolean): Promise<string[]> {
  there = await startCrashPhone();
  cleanups.push(() => there.child.stop('SIGTERM', 2_000));
  supervised = await supervise({ webApp, env: { WHATSAPP_URL: there.phone.pageUrl } });
  cleanups.push(() => supervised.remove());
  person = await linkAndRead(there, supervised, { saved: false });
  return chatIdsOf(there, await readThreads(person));
}
const status = () => person.call(getStatus);
const savedAt = async () => (await status()).restart.savingUntil;
const settled = (chatIds: string[]) =>
  settle(there, person, chatIds, { unsure: 0, itWentOut: 0, heldOrFailed: {} }, () => {});

/** Links once more in any case: a link counts as new from then on. */
async function linkAnew(): Promise<string> {
  await there.phone.logOut();
  await until('the QR code', async () => (await status()).qr, { ms: 90_000 });
  await there.phone.scan();
  return until('the link', async () => (await status()).phase === 'ready' && savedAt(), { ms: 90_000 });
}

test('"saving" is said, stopping is refused, and whoever ends the product waits until it is saved', async () => {
  await begin(true);
  const { url, dataDir, child } = supervised.product();
  const browser = await startPersonsBrowser();
  cleanups.push(() => browser.close());
  const page = await (await signInBrowser(browser, url, person.cookie)).newPage();
  await page.goto(new URL('/link', url).href);
  const saved = await linkAnew();
  await page.getByText('WhatsApp is saving the link').waitFor();
  expect(await page.getByRole('button', { name: 'Stop without unlinking' }).isDisabled()).toBe(true);
  await expect(send(url, person.cookie, stopLink, {})).rejects.toMatchObject({ code: 'still_saving' });
  await supervised.product().stop('SIGTERM');
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(saved) - 1_000);
  expect(child.lines.join('\n')).toContain('is being saved');
  const again = await startProduct({ dataDir, webApp: false, env: { WHATSAPP_URL: there.phone.pageUrl } });
  cleanups.push(() => again.stop('SIGTERM'));
  person = signedIn(again.url, person.cookie);
  await until('the page without a new code', async () => (await status()).phase === 'ready', { ms: 90_000 });
  expect(await there.phone.linkedDevices()).toBe(1);
}, 600_000);

test('after "kill -9" in that time the link is found again or a code is asked for, and nothing is lost or doubled', async () => {
  const chatIds = await begin(false);
  for (const profile of ['as it is', 'lost'] as const) {
    await linkAnew();
    const lost = profile === 'lost' ? [join(supervised.product().dataDir, 'slices', '1', 'session')] : [];
    await supervised.killAndRestart(() => Promise.all(lost.map((folder) => rm(folder, { recursive: true }))));
    const found = await until(
      'an honest state',
      async () => {
        const { phase, qr, line } = await status();
        // A link that is gone is not called linked.
        if (phase === 'linking' && qr && line?.linkedAt === null) return 'asked';
        return phase === 'ready' && 'found';
      },
      { ms: 120_000 },
    );
    if (profile === 'lost') expect(found).toBe('asked');
    expect((await readThreads(person)).map(({ chatId }) => chatId)).toEqual(expect.arrayContaining(chatIds));
    for (const [index, chat] of there.chats.slice(4, 8).entries())
      await there.phone.receive(chat, `while ${profile}, chat ${index}`);
    if (found === 'asked') await there.phone.scan();
    await until('the chats', async () => (await status()).phase === 'ready', { ms: 90_000 });
    expect(await settled(chatIds)).toEqual([]);
  }
}, 900_000);
