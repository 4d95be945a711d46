import * as z from 'zod/mini';
import { accountLanguage, typedPassword } from '../account/fields.ts';
import { endpoint } from '../kit/endpoint.ts';
import { done, id, instant } from '../kit/primitives.ts';
import { mayReason, mustReason, operators, operatorsInPerson, sliceState } from './fields.ts';

const oneUser = z.strictObject({ userId: id });

export const getUser = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/users/:userId',
  summary: 'One account.',
  params: oneUser,
  reply: z.object({
    id,
    name: z.string(),
    email: z.string(),
    role: z.enum(['user', 'admin']),
    language: accountLanguage,
    verified: z.boolean(),
    twoFactor: z.boolean(),
    createdAt: instant,
    deletedAt: z.nullable(instant),
    lastSeenAt: z.nullable(instant),
    /** Browsers that are signed in. */
    sessions: z.int(),
    /** API keys that work. */
    keys: z.int(),
    workspace: z.nullable(
      z.object({
        id,
        name: z.string(),
        plan: z.string(),
        role: z.enum(['owner', 'member']),
        suspendedAt: z.nullable(instant),
        suspendedReason: z.nullable(z.string()),
        createdAt: instant,
      }),
    ),
    slice: z.nullable(z.object({ number: z.int(), state: sliceState })),
  }),
  errors: ['user_not_found'],
});

export const setUserRole = endpoint({
  ...operatorsInPerson,
  method: 'PUT',
  path: '/api/admin/users/:userId/role',
  summary: 'Makes an account an operator, or takes that away; never from the last one.',
  params: oneUser,
  /** `password`: of the operator who does it. */
  body: z.strictObject({ role: z.enum(['user', 'admin']), password: typedPassword, reason: mustReason }),
  reply: done,
  errors: ['user_not_found', 'password_wrong', 'last_operator', 'not_verified', 'reason_missing'],
});

export const signOutUser = endpoint({
  ...operators,
  method: 'POST',
  path: '/api/admin/users/:userId/sign-out',
  summary: 'Ends every session of an account, at once.',
  params: oneUser,
  body: z.strictObject({ reason: mayReason }),
  reply: z.object({ ended: z.int() }),
  errors: ['user_not_found'],
});

export const mailUser = endpoint({
  ...operators,
  method: 'POST',
  path: '/api/admin/users/:userId/mail',
  summary: 'Sends an account the link to confirm its address, or to set a new password, again.',
  params: oneUser,
  body: z.strictObject({ kind: z.enum(['verification', 'reset']), reason: mayReason }),
  reply: done,
  errors: ['user_not_found', 'already_verified', 'not_verified'],
});
