import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { cursor, id, instant, limit } from '../kit/primitives.ts';

export const identityKind = z.enum([
  'phone',
  'jid',
  'lid',
  'title',
  'push-name',
  'business-name',
  'import-label',
]);

/** One name or number by which a contact was ever seen. */
export const identity = z.object({
  id,
  kind: identityKind,
  value: z.string(),
  firstSeenAt: instant,
  lastSeenAt: instant,
  /** Where it was seen: chat list, header, drawer, message, hand. */
  source: z.string(),
});

export const contact = z.object({
  id,
  name: z.string(),
  /** True when a person typed the name here; page titles then no longer change it. */
  nameByHand: z.boolean(),
  /** E.164. */
  phone: z.nullable(z.string()),
  face: z.nullable(z.string()),
  firstSeenAt: instant,
  chatIds: z.array(id),
});
export type Contact = z.output<typeof contact>;

const params = z.strictObject({ contactId: id });

export const listContacts = endpoint({
  method: 'GET',
  path: '/api/contacts',
  summary: 'Contacts by name; pages by key.',
  query: z.strictObject({
    q: z.optional(z.string().check(z.maxLength(200))),
    cursor: z.optional(cursor),
    limit: limit(50, 200),
  }),
  reply: z.object({ contacts: z.array(contact), next: z.nullable(cursor) }),
  errors: ['cursor_invalid'],
  access: 'user',
  whileSuspended: true,
});

export const getContact = endpoint({
  method: 'GET',
  path: '/api/contacts/:contactId',
  summary: 'One contact with every identity ever seen.',
  params,
  reply: z.object({ contact, identities: z.array(identity) }),
  errors: ['contact_not_found'],
  access: 'user',
  whileSuspended: true,
});

export const renameContact = endpoint({
  method: 'PATCH',
  path: '/api/contacts/:contactId',
  summary: 'Gives a contact a name of our own; null goes back to what WhatsApp shows.',
  params,
  body: z.strictObject({ name: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))) }),
  reply: contact,
  errors: ['contact_not_found'],
  access: 'user',
  whileSuspended: false,
});
/** Pictures are bytes, not JSON: `GET /api/faces/:faceId` (PNG, immutable, signed-in only). */
export const facePath = '/api/faces/:faceId';
