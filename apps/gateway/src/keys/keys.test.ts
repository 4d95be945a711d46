import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';

let here: TestAccounts;
let ana: Browser;
beforeEach(async () => {
  here = await startTestAccounts();
  ana = await here.person('ana@example.com');
});
afterEach(() => here.close());

type Made = { key: string; entry: { id: string; shown: string; lastUsedAt: string | null } };
const make = async (browser: Browser, scopes: string[], days: number | null = null) =>
  (await browser.send('createKey', { body: { name: 'backup script', scopes, days } }))
    .body as unknown as Made;
const call = (key: string, name = 'listLookOns') =>
  here.browser().send(name, { headers: { authorization: `Bearer ${key}` } });

test('a key is shown once, and only its hash is kept', async () => {
  const { key, entry } = await make(ana, ['read']);
  expect(key).toMatch(/^qn_[\w-]{43}$/);
  expect(key.startsWith(entry.shown)).toBe(true);
  const { body } = await ana.send('listKeys');
  expect(JSON.stringify(body)).not.toContain(key);
  const row = await here.db.selectFrom('api_key').selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify({ ...row, key_hash: row.key_hash.toString('latin1') })).not.toContain(key.slice(8));
});

test('a key opens what its scope names and nothing else, whoever made it', async () => {
  const { key } = await make(ana, ['read', 'write']);
  expect((await call(key)).status).toBe(200);
  expect((await call(key, 'listKeys')).code).toBe('not_allowed');
  expect((await call(key, 'listUsers')).code).toBe('not_allowed');
  const { key: other } = await make(ana, ['write']);
  expect((await call(other)).code).toBe('not_allowed');
});

test('only an operator may give a key what operators do', async () => {
  const asked = await ana.send('createKey', { body: { name: 'x', scopes: ['admin'], days: null } });
  expect(asked.code).toBe('scope_not_yours');
  const { key } = await make(await here.operator('op@example.com'), ['admin']);
  expect((await call(key, 'listUsers')).status).toBe(200);
  await here.db.updateTable('auth.user').set({ role: 'user' }).execute();
  here.accounts.forget();
  expect((await call(key, 'listUsers')).code, 'a right that was taken away').toBe('not_allowed');
});

test('its last use is noted, about once a minute', async () => {
  const { key } = await make(ana, ['read']);
  const lastUse = async () =>
    ((await ana.send('listKeys')).body as unknown as { keys: Made['entry'][] }).keys[0]?.lastUsedAt;
  expect(await lastUse()).toBeNull();
  await call(key);
  const first = new Date(here.clock.ms).toISOString();
  expect(await lastUse()).toBe(first);
  here.clock.ms += 50_000;
  await call(key);
  expect(await lastUse()).toBe(first);
  here.clock.ms += 50_000;
  await call(key);
  expect(await lastUse()).toBe(new Date(here.clock.ms).toISOString());
});

test('a key is void at once when it is revoked, by its owner alone', async () => {
  const { key, entry } = await make(ana, ['read']);
  await call(key);
  const bruno = await here.person('bruno@example.com');
  const params = { keyId: entry.id };
  expect((await bruno.send('revokeKey', { params })).code).toBe('key_not_found');
  expect((await ana.send('revokeKey', { params })).status).toBe(200);
  expect((await call(key)).status).toBe(401);
  expect(here.told.ended).toEqual([entry.id]);
});

test('a key with an end is void after it, and what runs by it ends', async () => {
  const { key, entry } = await make(ana, ['read'], 1);
  here.clock.ms += 86_400_001;
  expect((await call(key)).status).toBe(401);
  await here.accounts.sweep();
  expect(here.told.ended).toContain(entry.id);
});

test('a void key is not made good by a cookie that is sent with it', async () => {
  const reply = await ana.send('listLookOns', { headers: { authorization: 'Bearer qn_nothing' } });
  expect(reply.status).toBe(401);
});
