import { signUp } from '@queunir/contracts/account/sign-in';
import { getOverview } from '@queunir/contracts/admin/overview';
import { changeGatewaySettings } from '@queunir/contracts/admin/settings';
import { checkSliceNow, startSlice, stopSlice } from '@queunir/contracts/admin/slice-acts';
import { getSlice, listSlices } from '@queunir/contracts/admin/slices';
import { resumeWorkspace, suspendWorkspace } from '@queunir/contracts/admin/workspaces';
import { listChats, openChat, saveDraft } from '@queunir/contracts/chats/chats';
import { listMessages } from '@queunir/contracts/messages/messages';
import { acceptWarning } from '@queunir/contracts/status/status';
import { freePort } from '@queunir/server/process/free-port';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiRefusal, signedIn } from '../src/kit/api-client.ts';
import { codeOf } from '../src/kit/authenticator.ts';
import { findAccessFaults } from '../src/kit/axe.ts';
import { startPersonsBrowser } from '../src/kit/chromium.ts';
import { handleInbox } from '../src/kit/inbox-page.ts';
import { operatorSight, overhear } from '../src/kit/operator-sight.ts';
import { speakWithPhone } from '../src/kit/phone.ts';
import { type Service, startService } from '../src/kit/service.ts';
import { until } from '../src/kit/until.ts';

// Two people at one service, from its first start: each test goes on where the one before it ended.

let service: Service;
let browser: Browser;
let owner: Page;
let phoneUrl: string;
let metricsPort: number;
const people = new Map<string, { context: BrowserContext; page: Page }>();
const password = 'blue kettle on the stove';

beforeAll(async () => {
  metricsPort = await freePort();
  service = await startService({ NODE_ENV: 'test', LOG_LEVEL: 'trace', METRICS_PORT: String(metricsPort) });
  browser = await startPersonsBrowser();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
});

const newPerson = async () => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Sao_Paulo' });
  return { context, page: await context.newPage() };
};
const personOf = (email: string) => people.get(email)!;
const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

/** The newest link of a kind in the mails to somebody, as the mailbox page of this machine shows them. */
const mailedLink = async (page: Page, email: string, path: string): Promise<string> => {
  await page.goto(`${service.url}/mailbox`);
  const link = page.locator('article', { hasText: email }).locator(`a[href*="${path}#"]`).first();
  return (await link.getAttribute('href'))!;
};

test('the address printed in the terminal makes the first operator, whose own slice comes by itself', async () => {
  owner = (await newPerson()).page;
  await owner.goto(service.ownerUrl);
  await owner.getByLabel('Your name').fill('Olga');
  expect(new URL(owner.url()).hash, 'the token has left the address bar').toBe('');
  expect(await findAccessFaults(owner)).toEqual([]);
  await owner.getByLabel('E-mail address').fill('olga@example.com');
  await owner.getByLabel('Password').fill(password);
  await owner.keyboard.press('Enter');
  await owner.waitForURL('**/welcome', { timeout: 120_000 });
});

test.each(['ana@example.com', 'bruno@example.com'])(
  '%s signs up, confirms the address by the mail, signs in, and gets a slice',
  async (email) => {
    const person = await newPerson();
    people.set(email, person);
    const { page } = person;
    await page.goto(service.url);
    await page.waitForURL('**/sign-in');
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor();
    expect(await findAccessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Make one' }).click();
    await page.getByLabel('Your name').fill(email.split('@')[0]!);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    expect(await findAccessFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Look into your mailbox').waitFor();
    await page.goto(await mailedLink(page, email, '/verify-email'));
    await page.getByText('Your address is confirmed').waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/welcome', { timeout: 120_000 });
  },
);

test('one links the demo phone and sees its chats; the other sees none of them', async () => {
  const ana = personOf('ana@example.com');
  const { page } = ana;
  await page.getByRole('radio').first().waitFor();
  await page.getByRole('main').getByRole('button').last().click();
  await page.waitForURL('**/link');
  await page.getByRole('button', { name: /demo/i }).click();
  await page.locator('[data-qr] img').waitFor({ timeout: 90_000 });
  const handset = await ana.context.newPage();
  phoneUrl = (await page.getByRole('link', { name: /phone/i }).getAttribute('href'))!;
  await handset.goto(phoneUrl);
  await handset
    .getByRole('button', { name: /scan|link/i })
    .first()
    .click();
  await page.locator('[data-link-state=syncing], [data-link-state=ready]').waitFor({ timeout: 60_000 });
  await page.goto(`${service.url}/chats`);
  await handleInbox(page).rows.first().waitFor({ timeout: 60_000 });
  expect(await findAccessFaults(page)).toEqual([]);

  const bruno = personOf('bruno@example.com');
  await bruno.page.getByRole('radio').first().waitFor();
  await bruno.page.getByRole('main').getByRole('button').last().click();
  await bruno.page.waitForURL('**/link');
  const chats = async (context: BrowserContext) =>
    (await signedIn(service.url, await cookieOf(context)).call(listChats, { query: { limit: 40 } })).chats;
  const anas = await chats(ana.context);
  expect(anas.length).toBeGreaterThan(0);
  expect(await chats(bruno.context)).toEqual([]);
  await bruno.page.goto(`${service.url}/chats/${anas[0]!.id}`);
  await bruno.page.getByText('This chat no longer exists.').waitFor();
});

test('what operators see, hear and log of a tenant holds nothing of the chats', async () => {
  const operator = await cookieOf(owner.context());
  const { call } = signedIn(service.url, operator);
  const ana = signedIn(service.url, await cookieOf(personOf('ana@example.com').context));
  const heard = await overhear(service.url, operator);
  const phone = speakWithPhone(phoneUrl);
  const planted = {
    name: 'Quokkaname Canary',
    number: '+5511955598765',
    text: 'quokka text',
    draft: 'quokka draft',
  };
  const contact = await phone.post<{ id: string }>('/contacts', {
    ...{ name: planted.name, pushName: planted.name, phone: planted.number },
  });
  await phone.post('/receive', { contactId: contact.id, text: planted.text });
  const chatId = await until('the chat', async () => {
    const { chats } = await ana.call(listChats, { query: { limit: 40 } });
    return chats.find(({ title }) => title === planted.name)?.id;
  });
  await ana.call(openChat, { params: { chatId }, body: { readUnread: true } });
  await until('the message to be read', async () => {
    const { messages } = await ana.call(listMessages, { params: { chatId }, query: { limit: 20 } });
    return messages.some(({ provisional }) => !provisional);
  });
  const draft = { text: planted.draft, quotedMessageId: null, baseVersion: 0 };
  await ana.call(saveDraft, { params: { chatId }, body: draft });
  const { slices } = await call(listSlices, { query: { state: 'running', search: 'ana@example.com' } });
  const { facts, owner: whose } = await call(checkSliceNow, { params: { number: slices[0]!.number } });
  expect([facts?.answers, whose?.email]).toEqual([true, 'ana@example.com']);
  const seen = await operatorSight(service.url, operator);
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const told = await heard.end();
  const there = ['ana@example.com', 'slice listening on port', '"pageLinked":true', '"kind":"slice.claimed"'];
  expect(there.filter((one) => !seen.includes(one))).toEqual([]);
  expect(told).toContain('slice.checked');
  const { chats } = await ana.call(listChats, { query: { limit: 40 } });
  const secrets = [
    ...Object.values(planted),
    ...['5511955598765', '95559-8765', 'Quokka', 'quokka'],
    ...chats.flatMap(({ title, preview }) => [title, preview?.text ?? '']).filter((text) => text.length > 7),
  ];
  const places = { seen, told, metrics, logged: service.child.lines.join('\n') };
  for (const [place, text] of Object.entries(places))
    expect([place, secrets.filter((secret) => text.includes(secret))]).toEqual([place, []]);
});

test('the operator stops a slice and starts it, and suspends its workspace: then it is read, and not changed', async () => {
  const { call } = signedIn(service.url, await cookieOf(owner.context()));
  const bruno = await cookieOf(personOf('bruno@example.com').context);
  const codeOfChats = async () =>
    signedIn(service.url, bruno)
      .call(listChats, { query: { limit: 1 } })
      .then(
        () => 'ok',
        (error: unknown) => (error as ApiRefusal).code,
      );
  const { slices } = await call(listSlices, { query: { search: 'bruno@example.com' } });
  const [{ number, workspaceId }] = [slices[0]!];
  const params = { number };
  const stateOf = async () => (await call(getSlice, { params })).state;
  await call(stopSlice, { params, body: { reason: 'a test' } });
  await until('the slice to stop', async () => (await stateOf()) === 'stopped');
  expect(await codeOfChats()).toBe('slice_stopped');
  await call(startSlice, { params, body: { reason: null } });
  await until('the slice to start', async () => (await stateOf()) === 'running');
  expect(await codeOfChats()).toBe('ok');

  const stream = await fetch(`${service.url}/api/events`, { headers: { cookie: bruno } });
  const ended = (async () => {
    for await (const _part of stream.body!) void _part;
  })();
  const workspace = { params: { workspaceId: workspaceId! } };
  await call(suspendWorkspace, { ...workspace, body: { reason: 'a test of it' } });
  await ended;
  expect(await codeOfChats(), 'reading goes on').toBe('ok');
  const change = signedIn(service.url, bruno).call(acceptWarning, { body: { readUnread: 'ahead' } });
  await expect(change).rejects.toMatchObject({ code: 'not_allowed' });
  await call(resumeWorkspace, { ...workspace, body: { reason: null } });
  await signedIn(service.url, bruno).call(acceptWarning, { body: { readUnread: 'when-opened' } });
});

test('what the operator sets holds at once: one more slice waits in the pool, and nobody new signs up', async () => {
  const { call } = signedIn(service.url, await cookieOf(owner.context()));
  await call(changeGatewaySettings, { body: { poolSize: 2, signUp: 'closed' } });
  await until('two in the pool', async () => (await call(getOverview)).pool.ready === 2);
  const nobody = signedIn(service.url, '');
  const body = { name: 'Eva', email: 'eva@example.com', password, language: 'en' } as const;
  await expect(nobody.call(signUp, { body })).rejects.toMatchObject({ code: 'sign_up_closed' });
  await call(changeGatewaySettings, { body: { poolSize: null, signUp: null } });
});

test('the account page holds profile, second factor, sessions, keys, and what is lost by leaving', async () => {
  const { page } = personOf('bruno@example.com');
  await page.goto(`${service.url}/settings/account`);
  await page.getByRole('button', { name: 'Set up an authenticator app' }).waitFor();
  expect(await findAccessFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByLabel('What is it for?').fill('My program');
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = await page.locator('[data-api-key]').textContent();
  const answer = await fetch(`${service.url}/api/status`, { headers: { authorization: `Bearer ${key}` } });
  expect(answer.status).toBe(200);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('My program').waitFor();
  expect(await page.content(), 'shown once').not.toContain(key);
});

test('an authenticator app is set up, and then asked for; a forgotten password is set anew by mail', async () => {
  const email = 'bruno@example.com';
  const { page } = personOf(email);
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  const secret = await page.locator('[data-secret]').textContent();
  await page.getByLabel('Code').fill(codeOf(secret!));
  await page.getByRole('button', { name: 'Confirm' }).click();
  const recoveryCode = await page.locator('[data-recovery-codes] li').first().textContent();
  expect(await findAccessFaults(page)).toEqual([]);

  const other = (await newPerson()).page;
  await other.goto(`${service.url}/forgot-password`);
  await other.getByLabel('E-mail address').fill(email);
  await other.keyboard.press('Enter');
  await other.getByText('Look into your mailbox').waitFor();
  await other.goto(await mailedLink(other, email, '/reset-password'));
  const renewed = 'green teapot near the window';
  await other.getByLabel('New password').fill(renewed);
  expect(new URL(other.url()).hash).toBe('');
  await other.keyboard.press('Enter');
  await other.getByText('Your password is set').waitFor();
  await other.getByRole('link', { name: 'Sign in' }).click();
  await other.getByLabel('E-mail address').fill(email);
  await other.getByLabel('Password').fill(renewed);
  await other.keyboard.press('Enter');
  await other.getByText('One more step').waitFor();
  expect(await findAccessFaults(other)).toEqual([]);
  await other.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await other.getByLabel('Recovery code').fill(recoveryCode!);
  await other.keyboard.press('Enter');
  await other.waitForURL('**/link');
  await page.goto(`${service.url}/settings/account`);
  await page.waitForURL('**/sign-in?next=*');
});

test('signing out ends the stream of events at once, and the chats are closed', async () => {
  const { page, context } = personOf('ana@example.com');
  const cookie = await cookieOf(context);
  const stream = await fetch(`${service.url}/api/events`, { headers: { cookie } });
  expect(stream.status).toBe(200);
  const ended = (async () => {
    for await (const _part of stream.body!) void _part;
  })().then(
    () => true,
    () => true,
  );
  await page.goto(`${service.url}/settings`);
  await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
  await page.waitForURL('**/sign-in');
  expect(await ended).toBe(true);
  const refused = await signedIn(service.url, cookie)
    .call(listChats, { query: { limit: 1 } })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApiRefusal);
  expect((refused as ApiRefusal).status).toBe(401);
  await until('the sign-in page', () => page.getByLabel('Password').isVisible());
});
