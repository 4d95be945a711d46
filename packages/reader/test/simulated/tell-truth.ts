import { stripMarks } from '@queunir/simulator/page/text/inline';
import { longText } from '@queunir/simulator/page/text/text-body';
import { clocks } from '@queunir/simulator/page/words/clocks';
import { printPhone } from '@queunir/simulator/phone/names';
import type { Chat, Contact, Message } from '@queunir/simulator/phone/state';
import type { Locale } from '@queunir/simulator/wire/look';
import type { MessageTruth, PageTruth, RowTruth } from './page-truth.ts';

/** What the phone's API says of everything it holds. */
export type PhoneTruth = {
  now: number;
  account: { pushName: string };
  contacts: readonly Contact[];
  chats: readonly (Chat & { title: string })[];
};

/** How the account's page writes times. */
export type Writing = { locale: Locale; hour12: boolean };

/** What a page that shows this phone says: all its rows, and the messages of the chat with this title. */
export function tellTruth(phone: PhoneTruth, opened: string | null, writing: Writing): PageTruth {
  const listed = phone.chats.filter((chat) => !chat.archived && chat.messages.length > 0);
  const order = listed.sort(
    (one, other) => Number(other.pinned) - Number(one.pinned) || lastAt(other) - lastAt(one),
  );
  const chat = phone.chats.find(({ title }) => title === opened);
  return {
    title: opened,
    rows: order.map((one) => rowTruth(one, phone.now, writing)),
    messages: Object.fromEntries(
      (chat?.messages ?? []).map((message) => [message.key, messageTruth(message, phone, writing)]),
    ),
  };
}

function lastAt(chat: Chat): number {
  return chat.messages.at(-1)?.at ?? 0;
}

function rowTruth(chat: Chat & { title: string }, now: number, writing: Writing): RowTruth {
  const last = chat.messages.at(-1);
  const row = { title: chat.title, time: listTime(lastAt(chat), now, writing) };
  if (chat.doing) return { ...row, preview: null };
  return last?.deleted !== 'no' ? row : { ...row, preview: oneLine(stripMarks(last.text)) };
}

function messageTruth(message: Message, phone: PhoneTruth, writing: Writing): MessageTruth {
  const { text, from, at, deleted } = message;
  // A grey line bears no time.
  if (from === null) return { text, own: null, sentAt: null, time: null, author: null };
  return {
    text: deleted === 'no' ? text.slice(0, longText).trim() : null,
    own: from === 'me',
    sentAt: new Date(at).toISOString().slice(0, 16),
    time: clockTime(at, writing),
    author: from === 'me' ? phone.account.pushName : nameOf(phone.contacts.find(({ id }) => id === from)),
  };
}

function nameOf(contact: Contact | undefined): string | null {
  if (!contact) return null;
  return contact.name ?? (contact.hidesPhone ? contact.pushName : printPhone(contact.phone));
}

function clockTime(at: number, { locale, hour12 }: Writing): string {
  const date = new Date(at);
  const [hours, minutes] = [date.getUTCHours(), String(date.getUTCMinutes()).padStart(2, '0')];
  const clock = clocks[locale];
  return oneLine(
    hour12
      ? clock.hour12(hours % 12 || 12, minutes, hours < 12)
      : clock.hour24(String(hours).padStart(2, '0'), minutes),
  );
}

function listTime(at: number, now: number, writing: Writing): string {
  const day = (moment: number) => Math.floor(moment / 86_400_000);
  const ago = day(now) - day(at);
  const date = new Date(at);
  if (ago === 0) return clockTime(at, writing);
  if (ago === 1) return clocks[writing.locale].yesterday;
  if (ago <= 6) return date.toLocaleDateString(writing.locale, { weekday: 'long', timeZone: 'UTC' });
  return clocks[writing.locale].date(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
