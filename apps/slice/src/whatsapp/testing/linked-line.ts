import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@queunir/server/log/create-log';
import { createPageSession } from '../create-page-session.ts';
import type { ChatTarget, PageSession } from '../whatsapp.types.ts';
import { runSimulator, type Simulator } from './run-simulator.ts';
import { waitFor } from './wait-for.ts';

/** A chat at the phone, as the test made it. */
export type PhoneChat = { chatId: string; contactId: string; name: string; keys: string[] };

/** A line whose page is linked to a simulated phone. */
export type LinkedLine = {
  phone: Simulator;
  session: PageSession;
  /** What went to the log, one JSON object a line. */
  logged: string[];
  /** A contact who has written these texts; the owner has seen them unless `unread`. */
  chatWith(given: {
    name: string;
    phone?: string;
    texts: string[];
    unread?: boolean;
    hidesPhone?: boolean;
  }): Promise<PhoneChat>;
  messages(chatId: string): Promise<TruthMessage[]>;
  close(): Promise<void>;
};

/** A message as the phone keeps it. */
export type TruthMessage = {
  key: string;
  text: string;
  direction: 'in' | 'out';
  seenAt: number | null;
  replyTo: string | null;
};

type Truth = { chats: { id: string; contactId: string; unread: number; messages: TruthMessage[] }[] };

let numbers = 1000;

/** Starts phone, browser and page, and links them. `prepare` fills the phone before the page is linked. */
export async function linkLine(
  prepare: (phone: Simulator) => Promise<unknown> = async () => {},
): Promise<LinkedLine> {
  const folder = await mkdtemp(join(tmpdir(), 'queunir-line-'));
  const phone = await runSimulator();
  await prepare(phone);
  const logged: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line: string) => void logged.push(line) } });
  const options = { url: `${phone.url}/`, profileDir: join(folder, 'profile'), dataDir: folder };
  const session = createPageSession(options, { log });
  await session.start();
  await waitFor('a QR code', () => session.phase()?.qr);
  await phone.act('scan');
  await waitFor('the chats', () => session.phase()?.phase === 'ready');
  const truth = () => phone.ask<Truth>('truth');
  return {
    phone,
    session,
    logged,
    async chatWith({ name, texts, unread = false, hidesPhone = false, phone: number }) {
      numbers += 1;
      const made = await phone.act<{ id: string }>('contacts', {
        name,
        pushName: name,
        phone: number ?? `+1555000${numbers}`,
        hidesPhone,
      });
      const keys: string[] = [];
      for (const text of texts) {
        keys.push((await phone.act<{ key: string }>('receive', { contactId: made.id, text })).key);
      }
      const chat = (await truth()).chats.find(({ contactId }) => contactId === made.id);
      if (!chat) throw new Error('The phone has no such chat.');
      if (!unread) await phone.act('seen', { chatId: chat.id });
      return { chatId: chat.id, contactId: made.id, name, keys: keys.reverse() };
    },
    async messages(chatId) {
      const chat = (await truth()).chats.find(({ id }) => id === chatId);
      return chat?.messages ?? [];
    },
    async close() {
      await session.stop();
      await phone.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The target of a chat that we know by its keys. */
export function targetOf(chat: PhoneChat, more: Partial<ChatTarget> = {}): ChatTarget {
  return {
    chatId: chat.chatId,
    titles: [chat.name],
    keys: chat.keys,
    phone: null,
    foreignKeys: [],
    hint: { preview: null, unread: null, avatarKey: null, token: null },
    mayReadUnread: false,
    ...more,
  };
}
