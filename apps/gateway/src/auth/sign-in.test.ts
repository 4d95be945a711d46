import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import { mailsTo } from '../mail/test-mails.ts';

let here: TestAccounts;
beforeEach(async () => {
  here = await startTestAccounts();
});
afterEach(() => here.close());

const ana = 'ana@example.com';
const wish = { name: 'Ana', email: ana, password: goodPassword, language: 'pt-BR' };

test('whoever signs up confirms the address by the mailed link, and is then in with a workspace of their own', async () => {
  const browser = here.browser();
  expect((await browser.send('signUp', { body: wish })).body).toEqual({ ok: true });
  expect((await browser.send('signIn', { body: { email: ana, password: goodPassword } })).code).toBe(
    'email_unverified',
  );
  const [mail] = await mailsTo(here.db, ana, 'verify');
  expect(mail?.subject).toBe('Confirme seu endereço');
  expect(mail?.body).toContain('http://127.0.0.1:3000/verify-email#token=');
  const token = await here.tokenIn(ana, 'verify');
  expect((await browser.send('verifyEmail', { body: { token: `${token}x` } })).code).toBe('link_wrong');
  expect((await browser.send('verifyEmail', { body: { token } })).body).toEqual({ ok: true });
  expect(browser.cookies.size, 'a mail program that opens the link is not signed in').toBe(0);
  const signedIn = await browser.send('signIn', { body: { email: ana, password: goodPassword } });
  expect(signedIn.body).toEqual({ next: 'signed-in' });
  const { body } = await browser.send('getAccountSession');
  expect(body).toMatchObject({
    state: 'signed-in',
    signUp: 'open',
    account: { email: ana, role: 'user', language: 'pt-BR', workspaceRole: 'owner', twoFactor: false },
  });
  expect(here.told.verified).toEqual([(body as unknown as { account: { userId: string } }).account.userId]);
});

test('a workspace is made in the very transaction of the account, or there is neither', async () => {
  await here.db.schema
    .alterTable('workspace')
    .addColumn('never', 'text', (column) => column.notNull())
    .execute();
  expect((await here.browser().send('signUp', { body: wish })).code).toBe('internal');
  expect(await here.db.selectFrom('auth.user').selectAll().execute()).toEqual([]);
});

test('a known address is answered as a new one, and its owner is told by mail', async () => {
  await here.person(ana);
  const browser = here.browser();
  const known = await browser.send('signUp', { body: { ...wish, password: 'some other strong words' } });
  const fresh = await browser.send('signUp', { body: { ...wish, email: 'new@example.com' } });
  expect({ ...known, body: known.body }).toEqual({ ...fresh, body: fresh.body });
  expect((await mailsTo(here.db, ana)).map(({ kind }) => kind)).toContain('known');
  await here.forgetTries();
  const stranger = { email: ana, password: 'some other strong words' };
  expect((await browser.send('signIn', { body: stranger })).code).toBe('sign_in_wrong');
});

test('a wrong password and an unknown address say the same', async () => {
  await here.person(ana);
  const wrong = await here.browser().send('signIn', { body: { email: ana, password: 'not the right one' } });
  const nobody = await here
    .browser()
    .send('signIn', { body: { email: 'nobody@example.com', password: 'not the right one' } });
  expect(wrong).toEqual(nobody);
  expect([wrong.status, wrong.code]).toEqual([403, 'sign_in_wrong']);
});

test('a role cannot be asked for', async () => {
  const browser = here.browser();
  expect((await browser.send('signUp', { body: { ...wish, role: 'admin' } })).status).toBe(400);
  const own = await here.person(ana);
  expect((await own.send('changeProfile', { body: { role: 'admin' } })).status).toBe(400);
});

test('a password is reset by a link that works once, and every session ends', async () => {
  const browser = await here.person(ana);
  const known = await here.browser().send('requestPasswordReset', { body: { email: ana } });
  const nobody = await here.browser().send('requestPasswordReset', { body: { email: 'nobody@example.com' } });
  expect(known).toEqual(nobody);
  expect(await mailsTo(here.db, 'nobody@example.com')).toEqual([]);
  const token = await here.tokenIn(ana, 'reset');
  const password = 'quite another phrase';
  const weak = await browser.send('resetPassword', { body: { token, password: 'password123' } });
  expect(weak.code).toBe('password_weak');
  expect((await browser.send('resetPassword', { body: { token, password } })).status).toBe(200);
  expect((await browser.send('listAccountSessions')).status).toBe(401);
  expect(here.told.ended).toHaveLength(1);
  expect((await browser.send('resetPassword', { body: { token, password } })).code).toBe('link_wrong');
  expect((await mailsTo(here.db, ana, 'password-changed')).length).toBe(1);
  expect((await browser.send('signIn', { body: { email: ana, password } })).status).toBe(200);
  const events = await here.db.selectFrom('event').select('kind').orderBy('id').execute();
  expect(events.map(({ kind }) => kind)).toEqual(['account.confirmed', 'account.password-changed']);
});

test('a reset proves the address of an account that a stranger may have made', async () => {
  await here.browser().send('signUp', { body: { ...wish, password: 'what the stranger knows' } });
  await here.browser().send('requestPasswordReset', { body: { email: ana } });
  const token = await here.tokenIn(ana, 'reset');
  const browser = here.browser();
  await browser.send('resetPassword', { body: { token, password: goodPassword } });
  expect((await browser.send('signIn', { body: { email: ana, password: goodPassword } })).status).toBe(200);
  expect(here.told.verified).toHaveLength(1);
  const stranger = { email: ana, password: 'what the stranger knows' };
  expect((await here.browser().send('signIn', { body: stranger })).code).toBe('sign_in_wrong');
});

test('changing the password ends every other session, and this browser stays in', async () => {
  const one = await here.person(ana);
  const other = here.browser();
  await other.send('signIn', { body: { email: ana, password: goodPassword } });
  const wrong = { current: 'not the right one', password: 'quite another phrase' };
  expect((await one.send('changeAccountPassword', { body: wrong })).code).toBe('password_wrong');
  const right = { current: goodPassword, password: 'quite another phrase' };
  expect((await one.send('changeAccountPassword', { body: right })).status).toBe(200);
  expect((await one.send('listAccountSessions')).status).toBe(200);
  expect((await other.send('listAccountSessions')).status).toBe(401);
});

test('the cookie is sealed, out of reach for scripts, and no reply carries its token', async () => {
  await here.person(ana);
  const browser = here.browser();
  const reply = await browser.send('signIn', { body: { email: ana, password: goodPassword } });
  const line = reply.cookies.find((one) => one.startsWith('queunir_session='));
  expect(line).toMatch(/HttpOnly/i);
  expect(line).toMatch(/SameSite=Lax/i);
  const { token } = await here.db
    .selectFrom('auth.session')
    .select('token')
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(reply.body)).not.toContain(token);
  const forged = here.browser();
  forged.cookies.set(
    'queunir_session',
    encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`),
  );
  expect((await forged.send('listAccountSessions')).status, 'what stands in the database opens nothing').toBe(
    401,
  );
});

test('signing out ends the session on the server too', async () => {
  const browser = await here.person(ana);
  const copy = here.browser();
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  expect((await copy.send('listAccountSessions')).status).toBe(200);
  expect((await browser.send('signOut')).status).toBe(200);
  expect((await copy.send('listAccountSessions')).status).toBe(401);
  expect(here.told.ended).toHaveLength(1);
});

test('of two who ask for the same address at once both get the same answer, and one account is made', async () => {
  const both = await Promise.all([0, 1].map(() => here.browser().send('signUp', { body: wish })));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(await here.db.selectFrom('auth.user').select('email').execute()).toEqual([{ email: ana }]);
});

test('more people than there are connections may come at the same moment', async () => {
  const people = Array.from({ length: 10 }, (_, number) => `person${number}@example.com`);
  const asked = people.map((email) => here.browser().send('signUp', { body: { ...wish, email } }));
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(people.map(() => 200));
  expect((await here.db.selectFrom('workspace_member').select('role').execute()).length).toBe(people.length);
  const browser = await here.person(ana);
  const password = 'quite another phrase';
  const changes = people.map(() =>
    browser.send('changeAccountPassword', { body: { current: goodPassword, password } }),
  );
  expect((await Promise.all(changes)).map(({ status }) => status)).toContain(200);
});

test('what breaks below the sign-in is our fault, hidden from the caller and told in the log', async () => {
  await here.person(ana);
  await here.db.schema.alterTable('auth.verification').renameTo('elsewhere').execute();
  const reply = await here.browser().send('requestPasswordReset', { body: { email: ana } });
  expect([reply.status, reply.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(reply.body)).not.toContain('verification');
  expect(here.logged.join()).toContain('42P01');
});

test('nothing personal is logged or printed, whatever is tried', async () => {
  const printed = (['log', 'info', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way));
  const email = 'canary@example.com';
  const body = { ...wish, name: 'CANARY', email };
  const browser = await here.person(email);
  await browser.send('signUp', { body });
  await browser.send('signIn', { body: { email, password: 'canary password' } });
  await browser.send('resetPassword', { body: { token: 'canary', password: 'canary password' } });
  await browser.send('signUp', { body: { ...body, email: 'not an address canary' } });
  const foreign = { origin: 'https://canary.example', 'sec-fetch-site': 'cross-site' };
  await browser.send('signIn', { body: { email, password: goodPassword }, headers: foreign });
  await here.db.deleteFrom('auth.session').execute();
  await here.db.schema
    .alterTable('workspace')
    .addColumn('never', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await here.db.schema
    .alterTable('workspace')
    .alterColumn('never', (column) => column.dropDefault())
    .execute();
  await browser.send('signUp', { body: { ...body, email: 'canary2@example.com' } });
  expect(here.logged.length).toBeGreaterThan(0);
  expect(here.logged.join().toLowerCase()).not.toContain('canary');
  expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
  vi.restoreAllMocks();
});
