import { plainMessage } from '@queunir/simulator/phone/find-chat';
import { phoneMessageKey } from '@queunir/simulator/phone/message-key';
import type { Phone } from '@queunir/simulator/phone/phone';
import type { Chat, Message } from '@queunir/simulator/phone/state';

/** The moment at which the simulator's clock starts, in milliseconds: a Tuesday whose day is above 12. */
export const NOW = Date.UTC(2026, 8, 15, 15, 42);

const DAY = 86_400_000;

/** So many days before the fixed moment, at `HH:MM` in UTC; milliseconds. */
export function daysAgo(days: number, clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Date(NOW - days * DAY).setUTCHours(hours, minutes, 12);
}

/** A message as it is written down for a page: `by` is `me`, a contact, `null` for a grey line; else the chat's contact. */
export type Line = Partial<Omit<Message, 'from' | 'key' | 'replyTo'>> & {
  text: string;
  by?: string | null;
  /** How many lines above stands what it answers; -1 for something that is not there. */
  answers?: number;
};

/** Says the lines in a chat, each in the minute of the one before unless it has a time. */
export function tellLines(phone: Phone, chat: Chat, lines: readonly Line[]): void {
  for (const { by = chat.contactId, answers, ...line } of lines) {
    const before = chat.messages.at(-1)?.at ?? NOW;
    chat.messages.push(
      plainMessage({
        at: before + 1_000,
        tick: by === 'me' ? 'read' : 'delivered',
        ...line,
        key: phoneMessageKey(phone.random),
        from: by,
        replyTo: answered(chat, answers),
      }),
    );
  }
}

function answered(chat: Chat, answers: number | undefined): string | null {
  if (answers === undefined) return null;
  return (answers < 0 ? undefined : chat.messages.at(-answers)?.key) ?? '3A00000000000000DEAD';
}
