import type { Router } from 'express';
import * as z from 'zod';
import { chatTitle, contactJid } from '../../phone/names.ts';
import type { Message } from '../../phone/state.ts';
import type { PageContext } from '../page-context.ts';
import { get, post } from './route.ts';

const since = z.object({ since: z.coerce.number().default(0) });

/** What is true on the phone, and what was recorded about the pages. */
export function mountRecordRoutes(router: Router, { phone, composing, drawn }: PageContext): void {
  get(
    router,
    '/truth',
    z.object({ chat: z.string().optional(), messages: z.enum(['0', '1']).default('1') }),
    (query) => {
      const { account, contacts, chats, devices, offline } = phone.state;
      const wanted = query.chat === undefined ? chats : [phone.chat(query.chat)];
      return {
        now: phone.now(),
        account,
        linkedDevices: devices.length,
        offline,
        contacts: contacts.map((contact) => ({ ...contact, jid: contactJid(contact) })),
        chats: wanted.map((chat) => ({
          ...chat,
          title: chatTitle(phone, chat),
          ownerTypes: composing.get(chat.id) ?? false,
          messageCount: chat.messages.length,
          lastMessage: lastOf(chat.messages),
          messages: query.messages === '0' ? [] : chat.messages.map(presentTruth),
        })),
      };
    },
  );
  get(router, '/inputs', since, (query) => ({
    inputs: phone.state.inputs.filter((one) => one.at >= query.since),
  }));
  get(router, '/drawn', z.strictObject({}), () => ({ drawn: Object.fromEntries(drawn) }));
  get(router, '/presence', since, (query) => ({
    online: phone.state.presence.at(-1)?.online ?? false,
    presence: phone.state.presence.filter((one) => one.at >= query.since),
  }));
  get(router, '/alerts', since, (query) => ({
    alerts: phone.state.alerts.filter((one) => one.at >= query.since),
  }));
  post(router, '/forget', z.strictObject({}), () => {
    phone.state.inputs = [];
    phone.state.alerts = [];
    phone.state.presence = phone.state.presence.slice(-1);
  });
}

function lastOf(messages: Message[]): Message | null {
  return messages.at(-1) ?? null;
}

function presentTruth<T extends { from: string | null }>(
  message: T,
): T & { direction: 'in' | 'out' | 'system' } {
  return { ...message, direction: message.from === 'me' ? 'out' : message.from === null ? 'system' : 'in' };
}
