import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import { mailsTo } from '../mail/test-mails.ts';

let here: TestAccounts;
beforeEach(async () => {
  // Behind a proxy, so that a test can come from many addresses.
  here = await startTestAccounts({ baseUrl: 'https://crm.example.com' });
});
afterEach(() => here.close());

const email = 'ana@example.com';
const from = (address: string) => ({ 'x-forwarded-for': address });
const tryFrom = async (address: string, password: string, who = email) =>
  here.browser().send('signIn', { body: { email: who, password }, headers: from(address) });

test('one address must wait after ten wrong passwords, whichever accounts it tries', async () => {
  await here.person(email);
  for (let tries = 0; tries < 10; tries += 1)
    expect((await tryFrom('192.0.2.1', 'not the right one', `user${tries}@example.com`)).code).toBe(
      'sign_in_wrong',
    );
  expect((await tryFrom('192.0.2.1', goodPassword)).code).toBe('too_many_requests');
  expect((await tryFrom('192.0.2.2', goodPassword)).status).toBe(200);
});

test('many addresses that try one account are braked together, for half a minute at most', async () => {
  await here.person(email);
  for (let tries = 0; tries < 20; tries += 1)
    expect((await tryFrom(`192.0.2.${tries + 1}`, 'not the right one')).code).toBe('sign_in_wrong');
  expect((await tryFrom('198.51.100.1', goodPassword)).code).toBe('too_many_requests');
  here.clock.ms += 31_000;
  expect((await tryFrom('198.51.100.1', goodPassword)).status).toBe(200);
});

test('an account that is not there is braked as one that is', async () => {
  for (let tries = 0; tries < 20; tries += 1)
    await tryFrom(`192.0.2.${tries + 1}`, 'x', 'nobody@example.com');
  expect((await tryFrom('198.51.100.1', 'x', 'nobody@example.com')).code).toBe('too_many_requests');
});

test('nobody can have an address flooded with mails', async () => {
  await here.person(email);
  const answers: (string | null)[] = [];
  for (let tries = 0; tries < 6; tries += 1)
    answers.push((await here.browser().send('requestPasswordReset', { body: { email } })).code);
  expect(answers).toContain('too_many_requests');
  expect((await mailsTo(here.db, email, 'reset')).length).toBeLessThanOrEqual(3);
});

test('what was typed as an address is stored as a hash only', async () => {
  await tryFrom('192.0.2.1', 'x', 'canary@example.com');
  const rows = await here.db.selectFrom('login_throttle').selectAll().execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('canary');
});

test('behind public https the cookie carries the __Host- name and Secure', async () => {
  const browser = await here.person(email);
  expect([...browser.cookies.keys()]).toEqual(['__Host-queunir_session']);
  const line = (await browser.send('getAccountSession')).cookies.concat(
    (await tryFrom('192.0.2.9', goodPassword)).cookies,
  );
  for (const one of line) {
    expect(one).toMatch(/Secure/i);
    expect(one).toMatch(/Path=\//i);
    expect(one).not.toMatch(/Domain/i);
  }
});

test('the list of sessions shows the address that the proxy says, and not what a client claims', async () => {
  const browser = await here.person(email);
  await browser.send('signIn', {
    body: { email, password: goodPassword },
    headers: { ...from('198.51.100.7'), 'x-queunir-address': '203.0.113.9' },
  });
  const { sessions } = (await browser.send('listAccountSessions')).body as {
    sessions: { current: boolean; address: string; device: string }[];
  };
  expect(sessions.find(({ current }) => current)).toMatchObject({
    address: '198.51.100.7',
    device: 'Test browser',
  });
});

test('a page of another site changes nothing', async () => {
  const browser = await here.person(email);
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  expect((await browser.send('signOut', { headers: foreign })).status).toBe(403);
  const body = { email, password: goodPassword };
  expect((await here.browser().send('signIn', { body, headers: foreign })).status).toBe(403);
  expect((await browser.send('listAccountSessions')).status).toBe(200);
});
