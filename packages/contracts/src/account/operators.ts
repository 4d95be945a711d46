import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { cursor, done, id, instant, limit } from '../kit/primitives.ts';
import { accountLanguage, email } from './fields.ts';

const operators = { access: 'admin', whileSuspended: true, scope: 'admin' } as const;

export const listUsers = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/users',
  summary: 'Everybody who has an account, newest first.',
  query: z.strictObject({
    before: z.optional(cursor),
    search: z.optional(z.string().check(z.maxLength(100))),
    limit: limit(50, 200),
  }),
  reply: z.object({
    users: z.array(
      z.object({
        id,
        name: z.string(),
        email: z.string(),
        role: z.enum(['user', 'admin']),
        verified: z.boolean(),
        twoFactor: z.boolean(),
        createdAt: instant,
        deletedAt: z.nullable(instant),
        lastSeenAt: z.nullable(instant),
        workspaceId: z.nullable(id),
        suspended: z.boolean(),
        slice: z.nullable(z.object({ number: z.int(), state: z.string() })),
      }),
    ),
    before: z.nullable(cursor),
  }),
  errors: [],
});

const invitation = z.object({
  id,
  email: z.nullable(z.string()),
  createdAt: instant,
  expiresAt: instant,
  acceptedAt: z.nullable(instant),
});

export const listInvitations = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/invitations',
  summary: 'Invitations that were made, newest first.',
  reply: z.object({ invitations: z.array(invitation) }),
  errors: [],
});

export const createInvitation = endpoint({
  ...operators,
  method: 'POST',
  path: '/api/admin/invitations',
  summary:
    'Invites one person for two weeks; with an address the link is mailed, and fits that address alone.',
  body: z.strictObject({ email: z.nullable(email), language: accountLanguage }),
  reply: z.object({
    invitation,
    /** Shown this once. */
    link: z.string(),
  }),
  errors: [],
});

export const revokeInvitation = endpoint({
  ...operators,
  method: 'DELETE',
  path: '/api/admin/invitations/:invitationId',
  summary: 'Makes an invitation void that nobody has accepted.',
  params: z.strictObject({ invitationId: id }),
  reply: done,
  errors: ['invitation_not_found'],
});

export const startLookOn = endpoint({
  method: 'POST',
  path: '/api/admin/look-on',
  summary: 'Looks on in a workspace for half an hour, read-only; its members see when and why.',
  body: z.strictObject({ workspaceId: id, reason: z.string().check(z.minLength(5), z.maxLength(300)) }),
  reply: z.object({ id, endsAt: instant }),
  errors: ['workspace_not_found', 'reason_missing'],
  access: 'admin',
  whileSuspended: true,
});

export const endLookOn = endpoint({
  method: 'DELETE',
  path: '/api/admin/look-on',
  summary: 'Stops looking on.',
  reply: done,
  errors: [],
  access: 'admin',
  whileSuspended: true,
  whileLookingOn: true,
});
