import { afterEach, expect, test } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';

let here: TestAccounts;
afterEach(() => here.close());

const open = (headers: Record<string, string> = {}) => fetch(`${here.url}/mailbox`, { headers });
const signUp = (name: string) =>
  here.browser().send('signUp', {
    body: { name, email: 'ana@example.com', password: goodPassword, language: 'en' },
  });

test('without a mail server, mails are read on this machine, with their links', async () => {
  here = await startTestAccounts();
  expect(await (await open()).text()).toContain('No mails yet.');
  await signUp('Ana');
  const page = await open();
  expect(await page.text()).toMatch(/<a href="http:\/\/127\.0\.0\.1:3000\/verify-email#token=[\w.-]+">/);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script|unsafe/);
});

test('what stands in a mail stays text', async () => {
  here = await startTestAccounts();
  const bad = `"><script>alert(1)</script>`;
  await here.accounts.mailer.put({ to: bad, kind: 'verify', language: 'en', link: `https://x/${bad}` });
  const page = await (await open()).text();
  expect(page).not.toContain('<script>');
  expect(page).not.toContain('"">');
});

test.each([
  ['x-forwarded-for', '192.0.2.1'],
  ['forwarded', 'for=192.0.2.1'],
  ['x-real-ip', '192.0.2.1'],
])('whoever comes through a proxy (%s) sees no mailbox', async (name, value) => {
  here = await startTestAccounts();
  expect((await open({ [name]: value })).status).toBe(404);
});

test('there is none where the gateway is public or mails are sent', async () => {
  here = await startTestAccounts({ baseUrl: 'https://crm.example.com' });
  expect((await open()).status).toBe(404);
  await here.close();
  here = await startTestAccounts({ mail: { smtpUrl: 'smtp://127.0.0.1:9', from: 'a@example.com' } });
  expect((await open()).status).toBe(404);
});
