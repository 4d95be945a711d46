import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';

let here: TestAccounts;
beforeEach(async () => {
  here = await startTestAccounts({ signUp: 'closed' });
});
afterEach(() => here.close());

const email = 'op@example.com';
const person = { name: 'Olga', email, password: goodPassword, language: 'es' };
const printed = async () => (await here.accounts.ownerLink())?.split('#token=')[1] ?? '';

test('the token that the terminal printed makes the first operator once, and signs in', async () => {
  expect(await here.accounts.ownerLink()).toMatch(/^http:\/\/127\.0\.0\.1:3000\/owner#token=[\w-]{43}$/);
  const token = await printed();
  const browser = here.browser();
  expect((await browser.send('becomeOwner', { body: { ...person, token: `${token}x` } })).code).toBe(
    'owner_token_wrong',
  );
  expect((await browser.send('becomeOwner', { body: { ...person, token } })).body).toEqual({
    next: 'signed-in',
  });
  expect((await browser.send('getAccountSession')).body).toMatchObject({
    state: 'signed-in',
    account: { role: 'admin', email, language: 'es', workspaceRole: 'owner' },
  });
  expect((await browser.send('listUsers')).status).toBe(200);
  expect(here.told.verified).toHaveLength(1);
  expect(await here.accounts.ownerLink(), 'there is an operator now').toBeNull();
  const other = { ...person, email: 'second@example.com', token };
  expect((await here.browser().send('becomeOwner', { body: other })).code).toBe('owner_token_wrong');
});

test('a new start makes the token of the earlier one void, and only its hash is kept', async () => {
  const [first, second] = [await printed(), await printed()];
  expect((await here.browser().send('becomeOwner', { body: { ...person, token: first } })).code).toBe(
    'owner_token_wrong',
  );
  const row = await here.db.selectFrom('owner_token').selectAll().executeTakeFirstOrThrow();
  expect(row.token_hash.toString('base64url')).not.toBe(second);
  expect((await here.browser().send('becomeOwner', { body: { ...person, token: second } })).status).toBe(200);
});

test('of two at the same moment one becomes the first operator', async () => {
  const token = await printed();
  const both = await Promise.all(
    ['a@example.com', 'b@example.com'].map((one) =>
      here.browser().send('becomeOwner', { body: { ...person, email: one, token } }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
  expect(await here.db.selectFrom('auth.user').select('role').execute()).toEqual([{ role: 'admin' }]);
});

test('an account that is there already becomes the operator by its own password', async () => {
  await here.close();
  here = await startTestAccounts();
  await here.person(email);
  const token = await printed();
  const wrong = { ...person, token, password: 'not the right one' };
  expect((await here.browser().send('becomeOwner', { body: wrong })).code).toBe('password_wrong');
  expect((await here.browser().send('becomeOwner', { body: { ...person, token } })).status).toBe(200);
});

test('where something waits for the first operator nobody signs up before', async () => {
  await here.close();
  let waits = true;
  here = await startTestAccounts({ ownerFirst: async () => waits });
  const ask = { name: 'Ana', email, password: goodPassword, language: 'en' };
  expect((await here.browser().send('signUp', { body: ask })).code).toBe('sign_up_closed');
  waits = false;
  expect((await here.browser().send('signUp', { body: ask })).status).toBe(200);
});
