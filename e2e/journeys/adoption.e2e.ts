import { listChats, saveDraft } from '@queunir/contracts/chats/chats';
import { changeSettings, getSettings } from '@queunir/contracts/settings/settings';
import { acceptWarning, getStatus, startLink } from '@queunir/contracts/status/status';
import { afterEach, expect, test } from 'vitest';
import { startCrashPhone } from '../src/crash/crash-phone.ts';
import { type ApiClient, setUpAndSignIn, signedIn } from '../src/kit/api-client.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { handleInbox } from '../src/kit/inbox-page.ts';
import { type Product, startProduct } from '../src/kit/product.ts';
import { startService } from '../src/kit/service.ts';
import { until } from '../src/kit/until.ts';

// One person becomes the first owner of a service, with everything that was stored and the same link.

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** Links the phone, leaves a draft and a setting, and stops once the link is saved. */
async function beAlone(product: Product, scan: () => Promise<void>): Promise<ApiClient> {
  const person = await setUpAndSignIn(product.url, product.setupUrl!);
  const status = () => person.call(getStatus);
  await person.call(acceptWarning, { body: { readUnread: 'when-opened' } });
  await person.call(startLink, { body: { line: 'own' } });
  await until('the QR code', async () => (await status()).qr, { ms: 90_000 });
  await scan();
  await until('the link', async () => (await status()).phase === 'ready', { ms: 90_000 });
  const chats = () => person.call(listChats, { query: { limit: 40 } });
  const chat = await until('a chat', async () => (await chats()).chats[0]);
  const draft = { text: 'half a sentence', quotedMessageId: null, baseVersion: 0 };
  await person.call(saveDraft, { params: { chatId: chat.id }, body: draft });
  await person.call(changeSettings, { body: { theme: 'dark' } });
  await product.stop('SIGTERM');
  return person;
}

test('what one person stored becomes the first owner’s, link and all, whenever the service is killed meanwhile', async () => {
  const there = await startCrashPhone();
  cleanups.push(() => there.child.stop('SIGTERM', 2_000));
  const env = { NODE_ENV: 'test', WHATSAPP_URL: there.phone.pageUrl, POOL_SIZE: '0' };
  const alone = await startProduct({ env, webApp: false });
  cleanups.push(alone.remove);
  const before = await beAlone(alone, there.phone.scan);

  const first = await startService(env, { dataDir: alone.dataDir });
  await first.child.waitForLine(/single-person mode stored waits/, 10_000);
  await first.stop('SIGKILL');
  const second = await startService(env, first);
  const browser = await startPersonsBrowser();
  cleanups.push(() => browser.close());
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(second.ownerUrl);
  await page.getByLabel('Your name').fill('Olga');
  await page.getByLabel('E-mail address').fill('olga@example.com');
  await page.getByLabel('Password').fill('blue kettle on the stove');
  await page.keyboard.press('Enter');
  await handleInbox(page).rows.first().waitFor({ timeout: 120_000 });
  await second.stop('SIGKILL');

  const service = await startService(env, first);
  cleanups.push(service.stop);
  const [cookie] = await context.cookies();
  const owner = signedIn(service.url, `${cookie!.name}=${cookie!.value}`);
  await there.phone.receive(there.chats[4]!, 'written to the service');
  const latest = () => owner.call(listChats, { query: { limit: 40 } });
  await until(
    'the message',
    async () => (await latest()).chats.some(({ preview }) => preview?.text === 'written to the service'),
    { ms: 120_000 },
  );
  const status = await owner.call(getStatus);
  expect([status.phase, status.qr, await there.phone.linkedDevices()]).toEqual(['ready', null, 1]);
  const { chats } = await latest();
  expect(chats).toHaveLength(there.chats.length);
  expect(chats.flatMap(({ draftText }) => draftText ?? [])).toEqual(['half a sentence']);
  expect((await owner.call(getSettings)).theme).toBe('dark');
  await expect(signedIn(service.url, before.cookie).call(getSettings)).rejects.toMatchObject({ status: 401 });

  await service.stop();
  await expect(startProduct({ dataDir: alone.dataDir, env, webApp: false })).rejects.toThrow(
    'Start it with "npm start" and sign in',
  );
}, 600_000);
