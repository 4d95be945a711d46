import { expect, test } from 'vitest';
import type { AccountSession } from '../../account/api/use-account-session.ts';
import { makeAccount } from '../../account/make-account.test-kit.ts';
import { personOf } from './use-same-person.ts';

const session = (changes: Parameters<typeof makeAccount>[0] = {}): AccountSession => ({
  state: 'signed-in',
  signUp: 'open',
  account: makeAccount(changes),
});

test('another person, and another workspace that is looked at, are somebody else', () => {
  const lookOn = { id: 'l', workspaceId: 'w2', endsAt: '2026-03-01T10:00:00Z' };
  const all = [session(), session({ userId: 'u2' }), session({ lookOn })].map(personOf);
  expect(new Set(all).size).toBe(3);
  expect(personOf(session({ name: 'Anna', suspended: true }))).toBe(all[0]);
});

test('nobody is nobody, which is no change of person', () => {
  expect(personOf(undefined)).toBeNull();
  expect(personOf({ state: 'signed-out', signUp: 'open', account: null })).toBeNull();
});
