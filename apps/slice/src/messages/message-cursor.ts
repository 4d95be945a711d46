import * as z from 'zod/mini';
import { cursorInvalid, cursorTime, parseJson } from '../chats/chat-cursor.ts';

const position = z.tuple([cursorTime, z.string().check(z.regex(/^[0-9A-Za-z]{1,200}$/)), z.uuid()]);

/** A place in a thread: pages go by (orderedAt, rank, id). */
export type MessagePosition = { orderedAt: string; rank: string; id: string };

/** Writes a place as an opaque word. */
export const writeMessageCursor = (message: { ordered_at: Date; rank: string; id: string }): string =>
  Buffer.from(JSON.stringify([message.ordered_at.toISOString(), message.rank, message.id])).toString(
    'base64url',
  );

/** Reads a place; throws `cursor_invalid`. */
export function readMessageCursor(cursor: string): MessagePosition {
  const parsed = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw cursorInvalid();
  const [orderedAt, rank, id] = parsed.data;
  return { orderedAt, rank, id };
}
