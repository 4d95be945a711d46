import { accountData, away, makeAccount, session } from '../kit/account-patches.ts';
import type { Scene } from '../kit/scene.ts';

const refused = (path: string, code: string, status = 403) => ({
  path,
  method: 'POST',
  answer: { status, body: { error: { code, message: 'refused' } } },
});
const done = (path: string, body: object = { ok: true }) => ({
  path,
  method: 'POST',
  answer: { status: 200, body },
});
const codes = ['a1b2c-d3e4f', 'k9m2p-q7r4t', 'w3x8y-z5a1b', 'c6d2e-f9g4h', 'j7k3m-n8p5q', 'r2s6t-u1v9w'];
const started = {
  totpUri: 'otpauth://totp/Queunir:ana@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Queunir',
  recoveryCodes: codes,
};
const signedIn = [session(makeAccount()), ...accountData];

/** Pages before sign-in, where people have accounts. */
const doors: readonly Scene[] = [
  {
    name: 'account-sign-in',
    path: '/sign-in',
    patches: [session(null)],
    shows: (page) => page.getByRole('button', { name: 'Sign in' }),
  },
  {
    name: 'account-sign-in-unverified',
    path: '/sign-in',
    patches: [session(null), refused('/api/auth/sign-in/email', 'email_unverified')],
    act: async ({ page }) => {
      await page.getByLabel('E-mail address').fill('ana.beatriz@example.com');
      await page.getByLabel('Password').fill('green kettle');
      await page.keyboard.press('Enter');
    },
    shows: (page) => page.getByRole('button', { name: 'Send it again' }),
  },
  {
    name: 'account-code',
    path: '/sign-in',
    patches: [
      session(null),
      done('/api/auth/sign-in/email', { next: 'two-factor' }),
      refused('/api/auth/two-factor/verify-totp', 'code_wrong'),
    ],
    act: async ({ page }) => {
      await page.getByLabel('E-mail address').fill('ana.beatriz@example.com');
      await page.getByLabel('Password').fill('green kettle');
      await page.keyboard.press('Enter');
      await page.getByLabel('Code').fill('123456');
      await page.keyboard.press('Enter');
    },
    shows: (page) => page.getByText('This code is not right.'),
  },
  {
    name: 'account-sign-up',
    path: '/sign-up',
    patches: [session(null)],
    act: ({ page }) => page.getByLabel('Password').fill('blue kettle on'),
    shows: (page) => page.getByRole('button', { name: 'Make the account' }),
  },
  {
    name: 'account-sign-up-sent',
    path: '/sign-up',
    patches: [session(null), done('/api/auth/sign-up/email')],
    act: async ({ page }) => {
      await page.getByLabel('Your name').fill('Ana');
      await page.getByLabel('E-mail address').fill('ana.beatriz.with.a.long.name@example.com');
      await page.getByLabel('Password').fill('blue kettle on the stove');
      await page.keyboard.press('Enter');
    },
    shows: (page) => page.getByText('Look into your mailbox'),
  },
  {
    name: 'account-invitation-needed',
    path: '/sign-up',
    patches: [session(null, 'invited')],
    shows: (page) => page.getByText('An invitation is needed'),
  },
  {
    name: 'account-verified',
    path: '/verify-email#token=abc',
    patches: [session(null), done('/api/auth/verify-email')],
    shows: (page) => page.getByText('Your address is confirmed'),
  },
  {
    name: 'account-link-bad',
    path: '/verify-email#token=abc',
    patches: [session(null), refused('/api/auth/verify-email', 'link_wrong')],
    shows: (page) => page.getByText('This link does not work'),
  },
  {
    name: 'account-forgot',
    path: '/forgot-password',
    patches: [session(null)],
    shows: (page) => page.getByRole('button', { name: 'Send the link' }),
  },
  {
    name: 'account-reset',
    path: '/reset-password#token=abc',
    patches: [session(null)],
    shows: (page) => page.getByRole('button', { name: 'Set the password' }),
  },
  {
    name: 'account-owner',
    path: '/owner#token=abc',
    patches: [session(null)],
    shows: (page) => page.getByRole('button', { name: 'Begin' }),
  },
];

const awayScene = (name: string, code: string, sliceState: string | null): Scene => ({
  name: `account-away-${name}`,
  path: '/chats',
  patches: [session(makeAccount({ sliceState })), away(code)],
  shows: (page) => page.getByRole('link', { name: 'Open the account' }),
});

/** Where people have accounts: what only they see. Signed in as far as the patches say. */
export const accountScenes: readonly Scene[] = [
  ...doors,
  awayScene('set-up', 'slice_starting', 'provisioning'),
  awayScene('asleep', 'slice_starting', 'stopped'),
  awayScene('failed', 'slice_failed', 'failed'),
  awayScene('stopped', 'slice_stopped', 'stopped'),
  {
    name: 'account-page',
    path: '/settings/account',
    patches: [...signedIn, away('slice_stopped')],
    shows: (page) => page.getByText('192.0.2.10'),
  },
  {
    name: 'account-page-foot',
    path: '/settings/account',
    patches: [...signedIn, away('slice_stopped')],
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'New key' }).click();
      await page.getByText('Nightly report').waitFor();
      await page.getByRole('button', { name: 'Delete my account' }).scrollIntoViewIfNeeded();
    },
    shows: (page) => page.getByText('Ana asked why'),
  },
  {
    name: 'account-notices',
    path: '/settings/account',
    patches: [
      session(
        makeAccount({
          suspended: true,
          lookOn: {
            id: '01890000-0000-7000-8000-000000000007',
            workspaceId: '01890000-0000-7000-8000-000000000003',
            endsAt: '2026-03-08T14:32:00Z',
          },
        }),
      ),
      ...accountData,
      away('slice_stopped'),
    ],
    shows: (page) => page.getByText('This account is suspended'),
  },
  {
    name: 'account-two-factor',
    path: '/settings/account',
    patches: [...signedIn, away('slice_stopped'), done('/api/auth/two-factor/enable', started)],
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await page.locator('form').getByLabel('Password', { exact: true }).fill('blue kettle on the stove');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.locator('[data-qr] img').scrollIntoViewIfNeeded();
    },
    shows: (page) => page.locator('[data-secret]'),
  },
  {
    name: 'account-recovery-codes',
    path: '/settings/account',
    patches: [
      ...signedIn,
      away('slice_stopped'),
      done('/api/auth/two-factor/enable', started),
      done('/api/auth/two-factor/verify-totp'),
    ],
    act: async ({ page }) => {
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await page.locator('form').getByLabel('Password', { exact: true }).fill('blue kettle on the stove');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByLabel('Code').fill('123456');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'I have kept them' }).scrollIntoViewIfNeeded();
    },
    shows: (page) => page.locator('[data-recovery-codes]'),
  },
  {
    name: 'account-delete',
    path: '/settings/account',
    patches: [...signedIn, away('slice_stopped')],
    act: ({ page }) => page.getByRole('button', { name: 'Delete my account' }).click(),
    shows: (page) => page.getByRole('dialog'),
  },
];
