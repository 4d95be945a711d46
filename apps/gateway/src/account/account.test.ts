import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from './test-accounts.ts';

let here: TestAccounts;
beforeEach(async () => {
  here = await startTestAccounts();
});
afterEach(() => here.close());

const email = 'ana@example.com';
const password = goodPassword;
type Sessions = { sessions: { id: string; current: boolean; lastSeenAt: string }[] };

test('the app learns without a sign-in which page to show', async () => {
  const stranger = here.browser();
  expect((await stranger.send('getAccountSession')).body).toEqual({
    state: 'needs-owner',
    signUp: 'open',
    account: null,
  });
  await here.operator('op@example.com');
  expect((await stranger.send('getAccountSession')).body).toMatchObject({ state: 'signed-out' });
});

test('a browser can be signed out from another one, at once', async () => {
  const one = await here.person(email);
  const other = here.browser();
  await other.send('signIn', { body: { email, password } });
  const { sessions } = (await one.send('listAccountSessions')).body as Sessions;
  const theirs = sessions.find(({ current }) => !current);
  expect((await other.send('listAccountSessions')).status).toBe(200);
  const params = { sessionId: theirs?.id ?? '' };
  expect((await one.send('revokeAccountSession', { params })).status).toBe(200);
  expect((await other.send('listAccountSessions')).status).toBe(401);
  expect(here.told.ended).toEqual([theirs?.id]);
  expect((await one.send('revokeAccountSession', { params })).code).toBe('session_not_found');
});

test('nobody ends or sees the session of somebody else', async () => {
  const ana = await here.person(email);
  const bruno = await here.person('bruno@example.com');
  const { sessions } = (await ana.send('listAccountSessions')).body as Sessions;
  const params = { sessionId: sessions[0]?.id ?? '' };
  expect((await bruno.send('revokeAccountSession', { params })).code).toBe('session_not_found');
  expect((await ana.send('listAccountSessions')).status).toBe(200);
});

test('a session is believed for two seconds after somebody else’s hand ended it in the database, no longer', async () => {
  const ana = await here.person(email);
  expect((await ana.send('listAccountSessions')).status).toBe(200);
  await here.db.deleteFrom('auth.session').execute();
  here.clock.ms += 2_001;
  expect((await ana.send('listAccountSessions')).status).toBe(401);
});

test('a session ends thirty days after its last use, and its streams with it', async () => {
  const ana = await here.person(email);
  const { sessions } = (await ana.send('listAccountSessions')).body as Sessions;
  // The library's own clock set the end.
  here.clock.ms = Date.now() + 30 * 86_400_000 + 1_000;
  expect((await ana.send('listAccountSessions')).status).toBe(401);
  await here.accounts.sweep();
  expect(here.told.ended).toEqual([sessions[0]?.id]);
});

test('the last use of a session is noted', async () => {
  const ana = await here.person(email);
  here.clock.ms += 3_600_000;
  await ana.send('listAccountSessions');
  here.clock.ms += 2_001;
  const { sessions } = (await ana.send('listAccountSessions')).body as Sessions;
  expect(sessions[0]?.lastSeenAt).toBe(new Date(here.clock.ms - 2_001).toISOString());
});

test('name and language are changed one by one', async () => {
  const ana = await here.person(email);
  expect((await ana.send('changeProfile', { body: { language: 'es' } })).body).toEqual({
    name: 'Ana',
    language: 'es',
  });
  expect((await ana.send('changeProfile', { body: { name: 'Ana Lima' } })).body).toEqual({
    name: 'Ana Lima',
    language: 'es',
  });
});

test('an account is ended by its password: every session and key is void, and it is as if it was not there', async () => {
  const ana = await here.person(email);
  const made = await ana.send('createKey', { body: { name: 'k', scopes: ['read'], days: null } });
  const { key } = made.body as { key: string };
  expect((await ana.send('deleteAccount', { body: { password: 'not the right one' } })).code).toBe(
    'password_wrong',
  );
  const { account } = (await ana.send('getAccountSession')).body as {
    account: { userId: string; workspaceId: string };
  };
  await ana.send('requestPasswordReset', { body: { email } });
  const token = await here.tokenIn(email, 'reset');
  expect((await ana.send('deleteAccount', { body: { password } })).status).toBe(200);
  expect((await ana.send('resetPassword', { body: { token, password } })).code).toBe('link_wrong');
  expect(here.told.deleted).toEqual([account.userId, account.workspaceId]);
  expect((await ana.send('listAccountSessions')).status).toBe(401);
  const authorization = `Bearer ${key}`;
  expect((await here.browser().send('listLookOns', { headers: { authorization } })).status).toBe(401);
  const again = await here.browser().send('signIn', { body: { email, password } });
  expect([again.status, again.code]).toEqual([403, 'sign_in_wrong']);
  const before = (await here.db.selectFrom('mail').select('id').execute()).length;
  expect((await here.browser().send('requestPasswordReset', { body: { email } })).status).toBe(200);
  expect((await here.db.selectFrom('mail').select('id').execute()).length).toBe(before);
});

test('the only operator cannot leave, one of two can', async () => {
  const op = await here.operator(email);
  expect((await op.send('deleteAccount', { body: { password } })).code).toBe('last_operator');
  expect((await op.send('listAccountSessions')).status).toBe(200);
  await here.operator('second@example.com');
  expect((await op.send('deleteAccount', { body: { password } })).status).toBe(200);
});
