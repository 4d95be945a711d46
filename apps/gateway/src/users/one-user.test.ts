import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';
import { anAccount } from '../auth/test-proofs.ts';
import { mailsTo } from '../mail/test-mails.ts';

let here: TestAccounts;
let op: Browser;
beforeEach(async () => {
  here = await startTestAccounts();
  op = await here.operator('op@example.com');
});
afterEach(() => here.close());

const idOf = async (email: string) =>
  (await here.db.selectFrom('auth.user').select('id').where('email', '=', email).executeTakeFirstOrThrow())
    .id;
const on = (userId: string, body?: unknown) => ({ params: { userId }, ...(body !== undefined && { body }) });
const role = (wanted: string, password = goodPassword) => ({
  role: wanted,
  password,
  reason: 'joins the team',
});
const events = () =>
  here.db
    .selectFrom('event')
    .select(['kind', 'actor', 'reason', 'from_state', 'to_state'])
    .where('kind', 'like', 'user.%')
    .orderBy('id')
    .execute();

test('an operator sees one account with its sessions, workspace and slice, and nothing else', async () => {
  await here.person('ana@example.com');
  const { body } = await op.send('getUser', on(await idOf('ana@example.com')));
  expect(body).toMatchObject({
    email: 'ana@example.com',
    role: 'user',
    verified: true,
    twoFactor: false,
    sessions: 1,
    keys: 0,
    workspace: { plan: 'free', role: 'owner', suspendedAt: null },
    slice: null,
  });
  expect(JSON.stringify(body)).not.toMatch(/password|token|ipAddress/i);
});

test('an operator makes another one by the own password, and takes it away again', async () => {
  const ana = await here.person('ana@example.com');
  const id = await idOf('ana@example.com');
  expect((await ana.send('listUsers')).status).toBe(403);
  expect((await op.send('setUserRole', on(id, role('admin', 'a wrong password')))).code).toBe(
    'password_wrong',
  );
  expect((await op.send('setUserRole', on(id, role('admin')))).status).toBe(200);
  expect((await ana.send('listUsers')).status, 'at once').toBe(200);
  expect((await op.send('setUserRole', on(id, role('user')))).status).toBe(200);
  expect((await ana.send('listUsers')).status, 'at once').toBe(403);
  expect(here.told.ended.length, 'streams end').toBeGreaterThan(0);
  expect((await events()).map(({ from_state, to_state }) => `${from_state} ${to_state}`)).toEqual([
    'user admin',
    'admin user',
  ]);
});

test('the last operator stays one, also when two step back at the same moment', async () => {
  const other = await here.operator('other@example.com');
  const [one, two] = [await idOf('op@example.com'), await idOf('other@example.com')];
  const both = await Promise.all([
    op.send('setUserRole', on(one, role('user'))),
    other.send('setUserRole', on(two, role('user'))),
  ]);
  expect(both.map(({ code }) => code).sort()).toEqual([null, 'last_operator'].sort());
});

test('who has not confirmed an address is made no operator', async () => {
  const id = await anAccount(here.db, 'new', { emailVerified: false });
  expect((await op.send('setUserRole', on(id, role('admin')))).code).toBe('not_verified');
});

test('an operator signs somebody out everywhere', async () => {
  const ana = await here.person('ana@example.com');
  const id = await idOf('ana@example.com');
  const { body } = await op.send('signOutUser', on(id, { reason: 'a lost laptop' }));
  expect(body).toEqual({ ended: 1 });
  expect((await ana.send('listAccountSessions')).status).toBe(401);
  expect(await events()).toMatchObject([
    { kind: 'user.signed-out', actor: 'operator', reason: 'a lost laptop' },
  ]);
});

test('links go to the address of the account again, and never to the operator', async () => {
  const own = here.browser();
  const sign = { name: 'Bia', email: 'bia@example.com', password: goodPassword, language: 'en' };
  await own.send('signUp', { body: sign });
  await here.forgetTries();
  const id = await idOf('bia@example.com');
  const mail = (kind: string) => op.send('mailUser', on(id, { kind, reason: null }));
  expect((await mail('reset')).code).toBe('not_verified');
  expect((await mail('verification')).body).toEqual({ ok: true });
  expect(await mailsTo(here.db, 'bia@example.com', 'verify')).toHaveLength(2);
  await own.send('verifyEmail', { body: { token: await here.tokenIn('bia@example.com', 'verify') } });
  expect((await mail('verification')).code).toBe('already_verified');
  expect((await mail('reset')).body).toEqual({ ok: true });
  expect(await mailsTo(here.db, 'bia@example.com', 'reset')).toHaveLength(1);
});

test('what was ended or never was is not found', async () => {
  const ended = await anAccount(here.db, 'ended', { deletedAt: new Date() });
  expect((await op.send('signOutUser', on(ended, { reason: null }))).code).toBe('user_not_found');
  expect((await op.send('getUser', on(ended))).status, 'but it can be looked at').toBe(200);
});
