import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestSlice, type TestSlice, testPassword } from '../testing/start-test-slice.ts';
import { issueSetupToken } from './issue-setup-token.ts';

let slice: TestSlice;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-05-04T10:00:00Z');
  slice = await startTestSlice({ now: () => now });
});
afterEach(() => slice.close());

test('the first visit asks for a password, and the printed token sets it once', async () => {
  const first = slice.caller();
  expect((await first.get('/api/session')).body).toEqual({ state: 'needs-setup', sessionId: null });
  const token = await issueSetupToken(slice.database.db, slice.database);
  expect((await first.post('/api/login/setup', { token, password: testPassword })).status).toBe(200);
  expect((await first.get('/api/session')).body.state).toBe('signed-in');
  const again = await slice.caller().post('/api/login/setup', { token, password: 'another long phrase' });
  expect([again.status, again.body.error?.code]).toEqual([409, 'setup_done']);
  expect(await issueSetupToken(slice.database.db, slice.database)).toBeNull();
  expect((await slice.caller().get('/api/session')).body.state).toBe('signed-out');
});

test('a new start makes the token of the earlier one void', async () => {
  const old = await issueSetupToken(slice.database.db, slice.database);
  await issueSetupToken(slice.database.db, slice.database);
  const reply = await slice.caller().post('/api/login/setup', { token: old, password: testPassword });
  expect(reply.body.error?.code).toBe('setup_token_wrong');
});

test('passwords that are tried first are refused without using up the token', async () => {
  const token = await issueSetupToken(slice.database.db, slice.database);
  for (const password of ['password123', 'abababababab', 'aaaaaaaaaaaa', 'QwertyUiop']) {
    const reply = await slice.caller().post('/api/login/setup', { token, password });
    expect(reply.body.error?.code).toBe('password_weak');
  }
  expect((await slice.caller().post('/api/login/setup', { token, password: 'short' })).status).toBe(400);
  expect((await slice.caller().post('/api/login/setup', { token, password: testPassword })).status).toBe(200);
});

test('the cookie is out of reach for scripts, lasts 30 days and only its hash is stored', async () => {
  await slice.signedIn();
  const reply = await slice.caller().post('/api/login', { password: testPassword });
  const cookie = reply.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(/^queunir_session=[\w-]{43}; Max-Age=2592000; Path=\/; .*HttpOnly; SameSite=Lax$/);
  const rows = await slice.database.pool.query('select * from login_session');
  expect(JSON.stringify(rows.rows)).not.toContain(cookie.slice(16, 40));
});

test('behind public https the cookie carries the __Host- name and Secure', async () => {
  const open = await startTestSlice({ publicUrl: 'https://crm.example.com' });
  const token = await issueSetupToken(open.database.db, open.database);
  const reply = await open.caller().post('/api/login/setup', { token, password: testPassword });
  expect(reply.headers.getSetCookie()[0]).toMatch(/^__Host-queunir_session=.*Path=\/;.*HttpOnly; Secure;/);
  expect(reply.headers.get('strict-transport-security')).toBe('max-age=31536000');
  await open.close();
});

test('a wrong password and a missing one say the same', async () => {
  const before = await slice.caller().post('/api/login', { password: 'whatever it is' });
  await slice.signedIn();
  const after = await slice.caller().post('/api/login', { password: 'whatever it is' });
  expect(before.body.error).toEqual(after.body.error);
  expect(after.status).toBe(403);
});

test('after five wrong passwords each try has to wait longer, even after a restart', async () => {
  await slice.signedIn();
  const attempt = async () =>
    (await slice.caller().post('/api/login', { password: 'not the right one' })).body.error;
  for (let tries = 0; tries < 5; tries += 1) expect((await attempt())?.code).toBe('password_wrong');
  expect(await attempt()).toMatchObject({ code: 'too_many_requests', details: { retryAfterSeconds: 1 } });
  now = new Date(now.getTime() + 1000);
  expect((await attempt())?.code).toBe('password_wrong');
  const restarted = await startTestSlice({ database: slice.database, now: () => now });
  const blocked = await restarted.caller().post('/api/login', { password: testPassword });
  expect(blocked.body.error).toMatchObject({ code: 'too_many_requests', details: { retryAfterSeconds: 2 } });
  now = new Date(now.getTime() + 2000);
  expect((await restarted.caller().post('/api/login', { password: testPassword })).status).toBe(200);
  expect((await attempt())?.code).toBe('password_wrong');
  await restarted.close();
});

test('a stranger who tries on and on locks out neither a browser that signed in before nor another address', async () => {
  const open = await startTestSlice({ publicUrl: 'https://crm.example.com', now: () => now });
  const token = await issueSetupToken(open.database.db, open.database);
  const setup = await open.caller().post('/api/login/setup', { token, password: testPassword });
  const device = setup.headers.getSetCookie()[1]?.split(';')[0] ?? '';
  expect(device).toMatch(/^__Host-queunir_device=[\w-]{43}$/);
  const from = (address: string, password: string, cookie = '') =>
    open.caller().post('/api/login', { password }, { 'x-forwarded-for': address, cookie });
  // What stands left of the proxy's own word is the stranger's invention.
  for (let tries = 0; tries < 12; tries += 1)
    await from(`203.0.113.${tries}, 198.51.100.7`, 'not the right one');
  expect((await from('198.51.100.7', testPassword)).status).toBe(429);
  expect((await from('192.0.2.1', testPassword)).status).toBe(200);
  expect((await from('198.51.100.7', testPassword, device)).status).toBe(200);

  for (let tries = 0; tries < 5; tries += 1) await from('192.0.2.9', 'not the right one', device);
  expect((await from('192.0.2.9', testPassword, device)).status).toBe(429);
  expect((await from('192.0.2.9', testPassword, '__Host-queunir_device=invented')).status).toBe(200);
  const stored = await open.database.pool.query('select * from known_device');
  expect(JSON.stringify(stored.rows)).not.toContain(device.slice(22, 40));
  await open.close();
});

test('tries from very many addresses make strangers wait for seconds only', async () => {
  const open = await startTestSlice({ publicUrl: 'https://crm.example.com', now: () => now });
  await open.signedIn();
  const from = (address: string) =>
    open.caller().post('/api/login', { password: 'not the right one' }, { 'x-forwarded-for': address });
  await open.database.db
    .updateTable('login_throttle')
    .set({ tries: 5000 })
    .where('key', '=', 'account:owner')
    .execute();
  expect((await from('192.0.2.1')).status).toBe(403);
  expect((await from('192.0.2.2')).body.error?.details).toEqual({ retryAfterSeconds: 2 });
  await open.close();
});

test('without a proxy nobody may say where they come from', async () => {
  await slice.signedIn();
  const from = (address: string) =>
    slice.caller().post('/api/login', { password: 'not the right one' }, { 'x-forwarded-for': address });
  for (let tries = 0; tries < 5; tries += 1) await from(`192.0.2.${tries}`);
  expect((await from('192.0.2.200')).status).toBe(429);
});

test('twenty tries at the same moment are counted one by one', async () => {
  await slice.signedIn();
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => slice.caller().post('/api/login', { password: 'not the right one' })),
  );
  expect(replies.filter(({ status }) => status === 403)).toHaveLength(5);
});

test('sessions can be listed and ended, and an ended one is out at once', async () => {
  const here = await slice.signedIn();
  now = new Date(now.getTime() + 60_000);
  const there = slice.caller();
  await there.post('/api/login', { password: testPassword }, { 'user-agent': 'Phone' });
  const { sessions } = (await here.get('/api/sessions')).body as {
    sessions: { id: string; current: boolean; device: string }[];
  };
  expect(sessions.map(({ current, device }) => [current, device])).toEqual([
    [false, 'Phone'],
    [true, 'node'],
  ]);
  expect((await there.get('/api/settings')).status).toBe(200);
  await here.send('DELETE', `/api/sessions/${sessions[0]?.id}`);
  expect((await there.get('/api/settings')).status).toBe(401);
  const again = await here.send('DELETE', `/api/sessions/${sessions[0]?.id}`);
  expect(again.body.error?.code).toBe('session_not_found');
});

test('changing the password ends every other session', async () => {
  const here = await slice.signedIn();
  const there = await slice.signedIn();
  const wrong = await here.post('/api/login/password', {
    current: 'not it at all',
    password: 'a new long phrase',
  });
  expect(wrong.body.error?.code).toBe('password_wrong');
  await here.post('/api/login/password', { current: testPassword, password: 'a new long phrase' });
  expect([(await here.get('/api/settings')).status, (await there.get('/api/settings')).status]).toEqual([
    200, 401,
  ]);
  expect((await slice.caller().post('/api/login', { password: testPassword })).status).toBe(403);
});

test('a session ends 30 days after its last use and not before', async () => {
  const here = await slice.signedIn();
  now = new Date(now.getTime() + 29 * 86_400_000);
  expect((await here.get('/api/settings')).status).toBe(200);
  now = new Date(now.getTime() + 29 * 86_400_000);
  expect((await here.get('/api/settings')).status).toBe(200);
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect((await here.get('/api/settings')).status).toBe(401);
});

test('signing out ends the session on the server too', async () => {
  const here = await slice.signedIn();
  const cookie = here.cookie();
  await here.post('/api/logout');
  expect(here.cookie()).toBe('queunir_session=');
  expect((await slice.caller().get('/api/settings', { cookie })).status).toBe(401);
});
