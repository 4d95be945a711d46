import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { enService } from '../../app/texts/service/en.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { sessionKey } from '../../kit/session-key.ts';
import { makeAccount } from '../make-account.test-kit.ts';
import { AccountNotices } from './AccountNotices.tsx';
import { CodeStep } from './CodeStep.tsx';
import { isThisMachine } from './MailboxHint.tsx';
import { OwnerPage } from './OwnerPage.tsx';
import { ResetPasswordPage } from './ResetPasswordPage.tsx';
import { SignInPage } from './SignInPage.tsx';
import { SignUpPage } from './SignUpPage.tsx';
import { secretOf } from './TwoFactorSetup.tsx';

beforeAll(() => speak('en', enService));

const known = (signUp: string, account: object | null = null) => {
  const client = new QueryClient();
  client.setQueryData(sessionKey, { state: account ? 'signed-in' : 'signed-out', signUp, account });
  return client;
};
const fills = (page: ReactNode, address = '/') =>
  [...draw(page, { address, client: known('open') }).matchAll(/<input[^>]*autoComplete="([^"]*)"/gi)].map(
    (match) => match[1],
  );

describe('a password manager', () => {
  it('is told what each field takes', () => {
    expect(fills(<SignInPage />)).toEqual(['username', 'current-password']);
    expect(fills(<SignUpPage />)).toEqual(['name', 'username', 'new-password']);
    expect(fills(<CodeStep onAgain={() => undefined} />)).toEqual(['one-time-code']);
    expect(fills(<OwnerPage />, '/owner#token=x')).toEqual(['name', 'username', 'new-password']);
    expect(fills(<ResetPasswordPage />, '/reset-password#token=x')).toEqual(['new-password']);
  });
});

describe('signing up', () => {
  const page = (signUp: string, address = '/sign-up') =>
    wordsOf(draw(<SignUpPage />, { address, client: known(signUp) }));

  it('is offered as far as it is open', () => {
    expect(page('open')).toContain('Make the account');
    expect(page('closed')).toContain('Nobody can sign up here');
    expect(page('invited')).toContain('An invitation is needed');
    expect(page('invited', '/sign-up#invitation=abc')).toContain('Make the account');
    expect(wordsOf(draw(<SignInPage />, { client: known('closed') }))).not.toContain('No account yet');
  });
});

describe('a link that is not whole', () => {
  it('says what to do, and asks for no password', () => {
    expect(fills(<OwnerPage />)).toEqual([]);
    expect(wordsOf(draw(<ResetPasswordPage />, { client: known('open') }))).toContain('Ask for a new link');
  });
});

describe('what is true on every page', () => {
  const notices = (changes: Parameters<typeof makeAccount>[0]) =>
    wordsOf(draw(<AccountNotices />, { client: known('open', makeAccount(changes)) }));

  it('is said, and nothing where all is well', () => {
    expect(notices({})).toBe('');
    expect(notices({ suspended: true })).toContain('Everything can be read');
    const lookOn = { id: 'l', workspaceId: 'w', endsAt: '2026-03-01T10:30:00Z' };
    expect(notices({ lookOn })).toMatch(/read-only.*End/);
  });
});

it('the secret of an authenticator app can be typed by hand', () => {
  expect(secretOf('otpauth://totp/Queunir:a@b.c?secret=JBSWY3DPEHPK3PXP&issuer=Queunir')).toBe(
    'JBSW Y3DP EHPK 3PXP',
  );
  expect(secretOf('otpauth://totp/x')).toBe('');
});

it('the mailbox is spoken of on the machine itself alone', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'queunir.localhost'])
    expect(isThisMachine(host)).toBe(true);
  for (const host of ['queunir.example.com', '10.0.0.2', 'localhost.example.com'])
    expect(isThisMachine(host)).toBe(false);
});
