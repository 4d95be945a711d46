import type { Account } from './api/use-account-session.ts';

/** An account for tests: Ana's, whose slice runs, but for what is said. */
export function makeAccount(changes: Partial<Account> = {}): Account {
  return {
    userId: 'u1',
    name: 'Ana',
    email: 'ana@example.com',
    role: 'user',
    language: 'en',
    twoFactor: false,
    sessionId: 's1',
    workspaceId: 'w1',
    workspaceRole: 'owner',
    suspended: false,
    sliceState: 'running',
    lookOn: null,
    ...changes,
  };
}
