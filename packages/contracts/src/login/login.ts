import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done, id, instant } from '../kit/primitives.ts';

const password = z.string().check(z.minLength(10), z.maxLength(200));

/** Who is there? Answers without sign-in, so that the app knows which page to show. */
export const getSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Whether this browser is signed in, and whether a password has been set yet.',
  reply: z.object({
    state: z.enum(['needs-setup', 'signed-out', 'signed-in']),
    sessionId: z.nullable(id),
  }),
  errors: [],
  access: 'public',
  whileSuspended: true,
});

/** First run: the one-time token is in the address that the terminal printed (`/setup#token=…`). */
export const setPassword = endpoint({
  method: 'POST',
  path: '/api/login/setup',
  summary: 'Sets the first password with the one-time token printed in the terminal, and signs in.',
  body: z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(200)), password }),
  reply: done,
  errors: ['setup_token_wrong', 'setup_done', 'password_weak'],
  access: 'public',
  whileSuspended: true,
});

export const login = endpoint({
  method: 'POST',
  path: '/api/login',
  summary: 'Signs in with the password; sets the session cookie.',
  body: z.strictObject({ password: z.string().check(z.minLength(1), z.maxLength(200)) }),
  reply: done,
  errors: ['password_wrong'],
  access: 'public',
  whileSuspended: true,
});

export const logout = endpoint({
  method: 'POST',
  path: '/api/logout',
  summary: 'Ends this session.',
  reply: done,
  errors: [],
  access: 'user',
  whileSuspended: true,
});

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/login/password',
  summary: 'Changes the password and ends every other session.',
  body: z.strictObject({ current: z.string().check(z.minLength(1), z.maxLength(200)), password }),
  reply: done,
  errors: ['password_wrong', 'password_weak'],
  access: 'user',
  whileSuspended: true,
});

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/sessions',
  summary: 'Where this account is signed in, newest first.',
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

export const revokeSession = endpoint({
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  summary: 'Signs one browser out.',
  params: z.strictObject({ sessionId: id }),
  reply: done,
  errors: ['session_not_found'],
  access: 'user',
  whileSuspended: true,
});
