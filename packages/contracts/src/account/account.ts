import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done, id, instant } from '../kit/primitives.ts';
import { accountLanguage, personName, typedPassword } from './fields.ts';

/** Signed in by a session: all that the app must know to show the right pages. */
const signedIn = z.object({
  userId: id,
  name: z.string(),
  email: z.string(),
  role: z.enum(['user', 'admin']),
  language: accountLanguage,
  twoFactor: z.boolean(),
  sessionId: id,
  workspaceId: z.nullable(id),
  workspaceRole: z.nullable(z.enum(['owner', 'member', 'operator'])),
  suspended: z.boolean(),
  /** What the workspace's slice does; null while it has none. */
  sliceState: z.nullable(z.string()),
  /** An operator looks on until then; null otherwise. */
  lookOn: z.nullable(z.object({ id, workspaceId: id, endsAt: instant })),
});

/** Who is there? Answers without sign-in, so that the app knows which page to show. */
export const getAccountSession = endpoint({
  method: 'GET',
  path: '/api/account/session',
  summary: 'Whether this browser is signed in, as whom, and who may sign up.',
  reply: z.object({
    state: z.enum(['needs-owner', 'signed-out', 'signed-in']),
    signUp: z.enum(['closed', 'invited', 'open']),
    account: z.nullable(signedIn),
  }),
  errors: [],
  access: 'public',
  whileSuspended: true,
});

export const changeProfile = endpoint({
  method: 'PATCH',
  path: '/api/account/profile',
  summary: 'Changes what is named; what is absent stays.',
  body: z.strictObject({ name: z.optional(personName), language: z.optional(accountLanguage) }),
  reply: z.object({ name: z.string(), language: accountLanguage }),
  errors: [],
  access: 'user',
  whileSuspended: true,
});

export const deleteAccount = endpoint({
  method: 'POST',
  path: '/api/account/delete',
  summary: 'Ends the account: every session and key is void at once, and what it holds goes to the trash.',
  body: z.strictObject({ password: typedPassword }),
  reply: done,
  errors: ['password_wrong', 'last_operator'],
  access: 'user',
  whileSuspended: true,
});

export const listAccountSessions = endpoint({
  method: 'GET',
  path: '/api/account/sessions',
  summary: 'Where this account is signed in, newest use first.',
  reply: z.object({
    sessions: z.array(
      z.object({
        id,
        current: z.boolean(),
        createdAt: instant,
        lastSeenAt: instant,
        address: z.nullable(z.string()),
        device: z.nullable(z.string()),
      }),
    ),
  }),
  errors: [],
  access: 'user',
  whileSuspended: true,
});

export const revokeAccountSession = endpoint({
  method: 'DELETE',
  path: '/api/account/sessions/:sessionId',
  summary: 'Signs one browser out, at once.',
  params: z.strictObject({ sessionId: id }),
  reply: done,
  errors: ['session_not_found'],
  access: 'user',
  whileSuspended: true,
});

export const listLookOns = endpoint({
  method: 'GET',
  path: '/api/account/access',
  summary: 'When operators looked on in this workspace, and why; newest first.',
  reply: z.object({
    lookOns: z.array(
      z.object({
        id,
        operator: z.nullable(z.string()),
        reason: z.string(),
        startedAt: instant,
        /** When it ended or will end by itself. */
        endsAt: instant,
        running: z.boolean(),
      }),
    ),
  }),
  errors: [],
  access: 'user',
  whileSuspended: true,
  scope: 'read',
});
