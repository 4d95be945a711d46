import type { Router } from 'express';
import * as z from 'zod';
import { demoState } from '../../demo/demo-state.ts';
import { seedState } from '../../demo/seed-state.ts';
import { addContact, addGroup } from '../../phone/add-contact.ts';
import { renameContact, setPresence } from '../../phone/change-chat.ts';
import { emptyState, type PhoneState } from '../../phone/state.ts';
import { logOut } from '../linking.ts';
import type { PageContext } from '../page-context.ts';
import { post } from './route.ts';

const phoneNumber = z.string().regex(/^\+\d{7,15}$/, 'a phone number is + and 7 to 15 digits');

/** People: adding, renaming, their presence, and the account itself. */
export function mountContactRoutes(router: Router, { phone }: PageContext): void {
  post(
    router,
    '/contacts',
    z.strictObject({
      name: z.string().min(1).nullable(),
      pushName: z.string().min(1),
      phone: phoneNumber,
      hidesPhone: z.boolean().default(false),
      hasAvatar: z.boolean().default(false),
      about: z.string().default(''),
    }),
    (body) => addContact(phone, body),
  );
  post(
    router,
    '/groups',
    z.strictObject({
      subject: z.string().min(1),
      contactIds: z.array(z.string()).min(1),
      community: z.string().nullable().default(null),
    }),
    (body) => addGroup(phone, body),
  );
  post(
    router,
    '/rename',
    z.strictObject({ contactId: z.string(), name: z.string().min(1).nullable() }),
    (body) => renameContact(phone, body.contactId, body.name),
  );
  post(
    router,
    '/presence',
    z.strictObject({
      contactId: z.string(),
      online: z.boolean(),
      lastSeen: z.number().nullable().optional(),
    }),
    (body) => setPresence(phone, body.contactId, body.online, body.lastSeen),
  );
  post(
    router,
    '/account',
    z.strictObject({
      pushName: z.string().min(1).optional(),
      phone: phoneNumber.optional(),
      about: z.string().optional(),
    }),
    (body) => {
      Object.assign(phone.state.account, body);
      phone.emit({ type: 'everything', replaced: false });
      return phone.state.account;
    },
  );
}

/** Whole states: seeded, demo, empty. */
export function mountStateRoutes(router: Router, { phone, sessions }: PageContext): void {
  const put = (state: PhoneState): { chats: number; messages: number } => {
    const { devices, settings, account } = phone.state;
    phone.replace({ ...state, devices, settings, account });
    return {
      chats: state.chats.length,
      messages: state.chats.reduce((sum, chat) => sum + chat.messages.length, 0),
    };
  };
  post(
    router,
    '/seed',
    z.strictObject({
      chats: z.number().int().min(1).max(20_000),
      messages: z.number().int().min(0).max(50_000),
      seed: z.number().int().default(1),
    }),
    (body) => put(seedState(body, phone.now())),
  );
  post(router, '/demo', z.strictObject({}), () => put(demoState(phone.now())));
  post(router, '/reset', z.strictObject({}), () => {
    logOut(phone, sessions, 'none');
    phone.replace(emptyState(phone.state.settings));
  });
}
