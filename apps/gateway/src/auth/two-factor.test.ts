import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword, startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';
import { totpCode } from './test-totp.ts';

let here: TestAccounts;
let browser: Browser;
beforeEach(async () => {
  here = await startTestAccounts();
  browser = await here.person(email);
});
afterEach(() => here.close());

const email = 'ana@example.com';
const password = goodPassword;
const codeNow = (uri: string) => totpCode(uri, new Date());

/** Sets an authenticator app up, as a person does; gives its address and the recovery codes. */
async function setUp(): Promise<{ totpUri: string; recoveryCodes: string[] }> {
  const started = await browser.send('startTwoFactor', { body: { password } });
  const { totpUri, recoveryCodes } = started.body as { totpUri: string; recoveryCodes: string[] };
  expect((await browser.send('typeTwoFactorCode', { body: { code: codeNow(totpUri) } })).status).toBe(200);
  return { totpUri, recoveryCodes };
}

test('the codes of the test are those of RFC 6238', () => {
  const uri = 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(totpCode(uri, new Date(59_000))).toBe('287082');
  expect(totpCode(uri, new Date(1_111_111_109_000))).toBe('081804');
});

test('an app is set up by the password and a first code, and asked for from then on', async () => {
  expect((await browser.send('startTwoFactor', { body: { password: 'not the right one' } })).code).toBe(
    'password_wrong',
  );
  const { totpUri } = await setUp();
  expect(totpUri).toContain('issuer=Queunir');
  const other = here.browser();
  const half = await other.send('signIn', { body: { email, password } });
  expect(half.body).toEqual({ next: 'two-factor' });
  expect((await other.send('listAccountSessions')).status, 'the password alone opens nothing').toBe(401);
  expect((await other.send('typeTwoFactorCode', { body: { code: '000000' } })).code).toBe('code_wrong');
  expect((await other.send('typeTwoFactorCode', { body: { code: codeNow(totpUri) } })).status).toBe(200);
  expect((await other.send('getAccountSession')).body).toMatchObject({ account: { twoFactor: true } });
});

test('until the first code was typed, nothing is asked for', async () => {
  await browser.send('startTwoFactor', { body: { password } });
  const other = here.browser();
  expect((await other.send('signIn', { body: { email, password } })).body).toEqual({ next: 'signed-in' });
});

test('a recovery code opens once, and new ones make the old ones void', async () => {
  const { recoveryCodes } = await setUp();
  expect(new Set(recoveryCodes).size).toBe(10);
  const code = recoveryCodes[0] ?? '';
  const use = async (one: string) => {
    const other = here.browser();
    await other.send('signIn', { body: { email, password } });
    return (await other.send('typeRecoveryCode', { body: { code: one } })).code ?? 'in';
  };
  expect(await use(code)).toBe('in');
  expect(await use(code)).toBe('code_wrong');
  const renewed = await browser.send('renewRecoveryCodes', { body: { password } });
  expect(renewed.status).toBe(200);
  expect(await use(recoveryCodes[1] ?? '')).toBe('code_wrong');
  expect(await use((renewed.body as { recoveryCodes: string[] }).recoveryCodes[0] ?? '')).toBe('in');
});

test('codes cannot be guessed: after some wrong ones the sign-in must begin anew', async () => {
  const { totpUri } = await setUp();
  const other = here.browser();
  await other.send('signIn', { body: { email, password } });
  const answers: (string | null)[] = [];
  for (let tries = 0; tries < 7; tries += 1) {
    const wrong = codeNow(totpUri) === '000000' ? '000001' : '000000';
    answers.push((await other.send('typeTwoFactorCode', { body: { code: wrong } })).code);
  }
  expect(answers).toContain('sign_in_again');
  expect((await other.send('typeTwoFactorCode', { body: { code: codeNow(totpUri) } })).status).not.toBe(200);
});

test('a code without a sign-in before it is nobody’s', async () => {
  const { totpUri } = await setUp();
  const stranger = await here.browser().send('typeTwoFactorCode', { body: { code: codeNow(totpUri) } });
  expect(stranger.code).toBe('sign_in_again');
});

test('without the app again it takes the password', async () => {
  await setUp();
  expect((await browser.send('stopTwoFactor', { body: { password: 'not the right one' } })).code).toBe(
    'password_wrong',
  );
  expect((await browser.send('stopTwoFactor', { body: { password } })).status).toBe(200);
  const other = here.browser();
  expect((await other.send('signIn', { body: { email, password } })).body).toEqual({ next: 'signed-in' });
});

test('the secret of the app is sealed in the database', async () => {
  const { totpUri } = await setUp();
  const row = await here.db.selectFrom('auth.twoFactor').selectAll().executeTakeFirstOrThrow();
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  expect(JSON.stringify(row)).not.toContain(secret);
});
