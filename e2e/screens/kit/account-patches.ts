import type { Patch } from './patches.ts';

type Account = Record<string, unknown>;

/** An account that is signed in, but for what is said. */
export const makeAccount = (changes: Account = {}): Account => ({
  userId: '01890000-0000-7000-8000-000000000001',
  name: 'Ana Beatriz',
  email: 'ana.beatriz@example.com',
  role: 'user',
  language: 'en',
  twoFactor: false,
  sessionId: '01890000-0000-7000-8000-000000000002',
  workspaceId: '01890000-0000-7000-8000-000000000003',
  workspaceRole: 'owner',
  suspended: false,
  sliceState: 'running',
  lookOn: null,
  ...changes,
});

/** Who the gateway says is signed in; nobody for null. */
export function session(account: Account | null, signUp = 'open'): Patch {
  const state = account ? 'signed-in' : 'signed-out';
  return { path: '/api/account/session', answer: { status: 200, body: { state, signUp, account } } };
}

/** What the gateway answers in the place of the slice. */
export function away(code: string): Patch {
  return {
    path: '/api/status',
    answer: { status: 503, body: { error: { code, message: 'away', details: { retryAfter: 600 } } } },
  };
}

/** What the account page fetches besides. */
export const accountData: readonly Patch[] = [
  {
    path: '/api/account/sessions',
    answer: {
      status: 200,
      body: {
        sessions: [
          {
            id: '01890000-0000-7000-8000-000000000002',
            current: true,
            createdAt: '2026-03-01T10:00:00Z',
            lastSeenAt: '2026-03-09T10:00:00Z',
            address: '192.0.2.10',
            device: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
          },
          {
            id: '01890000-0000-7000-8000-000000000004',
            current: false,
            createdAt: '2026-03-01T10:00:00Z',
            lastSeenAt: '2026-03-08T21:14:00Z',
            address: '2001:db8::4f2a:11ff:fe9c:3b21',
            device: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile Safari/604.1',
          },
        ],
      },
    },
  },
  {
    path: '/api/account/keys',
    method: 'GET',
    answer: {
      status: 200,
      body: {
        keys: [
          {
            id: '01890000-0000-7000-8000-000000000005',
            name: 'Nightly report to the accountant',
            shown: 'qn_4fK2a',
            scopes: ['read', 'write'],
            createdAt: '2026-02-01T10:00:00Z',
            expiresAt: '2026-05-01T10:00:00Z',
            lastUsedAt: '2026-03-08T03:00:00Z',
          },
        ],
      },
    },
  },
  {
    path: '/api/account/access',
    answer: {
      status: 200,
      body: {
        lookOns: [
          {
            id: '01890000-0000-7000-8000-000000000006',
            operator: 'Olga',
            reason: 'Ana asked why a message was not delivered.',
            startedAt: '2026-03-08T14:02:00Z',
            endsAt: '2026-03-08T14:32:00Z',
            running: false,
          },
        ],
      },
    },
  },
];
