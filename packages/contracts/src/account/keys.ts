import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done, id, instant } from '../kit/primitives.ts';
import { keyScope } from './fields.ts';

const keyReply = z.object({
  id,
  name: z.string(),
  /** Its first characters, by which a person knows it again. */
  shown: z.string(),
  scopes: z.array(keyScope),
  createdAt: instant,
  expiresAt: z.nullable(instant),
  lastUsedAt: z.nullable(instant),
});

export const listKeys = endpoint({
  method: 'GET',
  path: '/api/account/keys',
  summary: 'The API keys of this account that work, newest first.',
  reply: z.object({ keys: z.array(keyReply) }),
  errors: [],
  access: 'user',
  whileSuspended: true,
});

export const createKey = endpoint({
  method: 'POST',
  path: '/api/account/keys',
  summary: 'Makes an API key; it is shown this once.',
  body: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    scopes: z.array(keyScope).check(z.minLength(1), z.maxLength(3)),
    days: z.nullable(z.int().check(z.gte(1), z.lte(3650))),
  }),
  reply: z.object({ key: z.string(), entry: keyReply }),
  errors: ['scope_not_yours', 'too_many_keys'],
  access: 'user',
  whileSuspended: false,
});

export const revokeKey = endpoint({
  method: 'DELETE',
  path: '/api/account/keys/:keyId',
  summary: 'Makes a key void, at once.',
  params: z.strictObject({ keyId: id }),
  reply: done,
  errors: ['key_not_found'],
  access: 'user',
  whileSuspended: true,
});
