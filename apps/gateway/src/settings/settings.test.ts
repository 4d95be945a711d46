import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';
import { startTestAdmin, type TestAdmin, testStandards } from '../admin/test-admin.ts';
import { alertTargets } from './alert-targets.ts';

let here: TestAdmin;
let op: Browser;
beforeEach(async () => {
  here = await startTestAdmin();
  op = await here.operator('op@example.com');
});
afterEach(() => here.close());

const change = (body: unknown) => op.send('changeGatewaySettings', { body });
const secret = 'whsec_c2VjcmV0IG9mIHRoZSBvcGVyYXRvcg==';

test('what operators set holds at once and is undone by null; the rest is as the environment says', async () => {
  const done = await change({ poolSize: 3, poolPaused: true, alertEmails: ['night@example.com'] });
  expect(done.body).toMatchObject({
    settings: { ...testStandards, poolSize: 3, poolPaused: true, alertEmails: ['night@example.com'] },
    standards: testStandards,
    changed: [
      { name: 'alertEmails', byEmail: 'op@example.com' },
      { name: 'poolPaused' },
      { name: 'poolSize' },
    ],
  });
  expect(here.settings()).toMatchObject({ poolSize: 3, poolPaused: true });
  await change({ poolSize: null, poolPaused: null, alertEmails: null });
  expect(here.settings()).toEqual(testStandards);
  expect((await op.send('getGatewaySettings')).body).toMatchObject({ changed: [], webhookSecretSet: false });
});

test('sign-up is closed and opened while the gateway runs', async () => {
  const body = { name: 'Ana', email: 'ana@example.com', password: goodPassword, language: 'en' };
  await change({ signUp: 'closed' });
  expect((await here.browser().send('signUp', { body })).code).toBe('sign_up_closed');
  expect((await here.browser().send('getAccountSession')).body).toMatchObject({ signUp: 'closed' });
  await change({ signUp: null });
  expect((await here.browser().send('signUp', { body })).status).toBe(200);
});

test('a change by another gateway is heard', async () => {
  await here.db.insertInto('setting').values({ name: 'poolSize', value: '2' }).execute();
  await here.db.insertInto('event').values({ kind: 'settings.changed', actor: 'system' }).execute();
  await expect.poll(() => here.settings().poolSize).toBe(2);
});

test.each([
  ['slicesMemoryMb', { slicesMemoryMb: 8_001 }],
  ['sliceMemoryMb', { sliceMemoryMb: 4_100 }],
  ['sliceMemoryMb', { slicesMemoryMb: 300 }],
  ['poolSize', { poolSize: 11 }],
  ['poolSize', { poolSize: 2, sliceMemoryMb: 2_100 }],
  ['webhookSecret', { alertWebhook: 'https://example.com/hook' }],
  ['alertWebhook', { alertWebhook: 'https://me:secret@example.com/hook', webhookSecret: secret }],
])('what does not go together is refused by the name of %s, and changes nothing', async (name, body) => {
  const { status, code, body: said } = await change({ ...body, idleDays: 3 });
  expect([status, code]).toEqual([422, 'setting_invalid']);
  expect(said).toMatchObject({ error: { details: { name } } });
  expect(here.settings()).toEqual(testStandards);
});

test.each([
  { alertWebhook: 'ftp://example.com' },
  { alertEmails: ['nobody'] },
  { startsAtOnce: 0 },
  { colour: 'red' },
])('%o is no setting', async (body) => {
  expect((await change(body)).status).toBe(400);
});

test('the secret of the webhook is kept sealed, is used, and is in no answer and no journal', async () => {
  const url = 'https://example.com/hook?key=also-private';
  const { body } = await change({ alertWebhook: url, webhookSecret: secret });
  expect(body).toMatchObject({ webhookSecretSet: true, settings: { alertWebhook: url } });
  const kept = { current: here.settings, load: async () => {}, webhookSecret: here.webhookSecret };
  const targets = await alertTargets(kept);
  expect(targets.webhook).toEqual({ url, secret: Buffer.from('secret of the operator') });
  const rows = await here.db.selectFrom('setting').selectAll().execute();
  const journal = (await op.send('listJournal')).body;
  for (const place of [body, rows, journal, here.logged])
    expect(JSON.stringify(place)).not.toContain(secret.slice(6));
  expect(JSON.stringify(journal)).not.toContain('also-private');
  expect((await change({ webhookSecret: null })).code, 'the address needs it').toBe('setting_invalid');
  await change({ webhookSecret: null, alertWebhook: null });
  expect(await here.webhookSecret()).toBeNull();
});

test('a kept value that is none any more is left aside', async () => {
  await here.db.insertInto('setting').values({ name: 'poolSize', value: '"many"' }).execute();
  await change({ idleDays: 3 });
  expect(here.settings()).toEqual({ ...testStandards, idleDays: 3 });
});
