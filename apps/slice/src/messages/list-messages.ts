import { AppError } from '@queunir/server/errors/app-error';
import { cursorInvalid } from '../chats/chat-cursor.ts';
import { findChat, shownLineId } from '../chats/find-chat.ts';
import type { SliceDeps } from '../slice.types.ts';
import { type MessageRead, messagesAfter, messagesBefore, readMessage } from './message.view.ts';
import { readMessageCursor, writeMessageCursor } from './message-cursor.ts';

export type ThreadQuery = {
  before?: string | undefined;
  after?: string | undefined;
  around?: string | undefined;
  limit: number;
};

/** A page of a thread, oldest first, with the positions to go on from. */
export type ThreadPage = { messages: MessageRead[]; older: string | null; newer: string | null };

/** The error of a message that is not there. */
export const messageNotFound = (): AppError =>
  new AppError('message_not_found', 'This message is no longer here.', { blame: 'caller', status: 404 });

/** Reads a page of a thread: its end, or before, after or around a place. Throws `chat_not_found`, `cursor_invalid`. */
export async function listMessagesUseCase(
  deps: SliceDeps,
  chatId: string,
  query: ThreadQuery,
): Promise<ThreadPage> {
  if ([query.before, query.after, query.around].filter((place) => place !== undefined).length > 1)
    throw cursorInvalid();
  if (query.around !== undefined) return pageAround(deps, chatId, query.around, query.limit);
  const page =
    query.after === undefined
      ? await pageBefore(deps, chatId, query)
      : await pageAfter(deps, chatId, query.after, query.limit);
  // A page with messages proves its chat; only an empty one has to be looked at.
  if (page.messages.length === 0) await findChat(deps, chatId);
  return page;
}

async function pageBefore(deps: SliceDeps, chatId: string, query: ThreadQuery): Promise<ThreadPage> {
  const thread = { lineId: shownLineId(deps), chatId };
  const before = query.before === undefined ? null : readMessageCursor(query.before);
  const rows = await messagesBefore(deps.db, thread, before, query.limit + 1);
  const messages = rows.slice(0, query.limit).reverse();
  return {
    messages,
    older: rows.length > query.limit && messages[0] ? writeMessageCursor(messages[0]) : null,
    newer: before && messages.length > 0 ? writeMessageCursor(messages.at(-1) as MessageRead) : null,
  };
}

async function pageAfter(deps: SliceDeps, chatId: string, after: string, limit: number): Promise<ThreadPage> {
  const thread = { lineId: shownLineId(deps), chatId };
  const rows = await messagesAfter(deps.db, thread, readMessageCursor(after), limit + 1);
  const messages = rows.slice(0, limit);
  return {
    messages,
    older: messages[0] ? writeMessageCursor(messages[0]) : null,
    newer: rows.length > limit ? writeMessageCursor(messages.at(-1) as MessageRead) : null,
  };
}

async function pageAround(
  deps: SliceDeps,
  chatId: string,
  messageId: string,
  limit: number,
): Promise<ThreadPage> {
  const thread = { lineId: shownLineId(deps), chatId };
  const middle = await readMessage(deps.db, thread.lineId, messageId);
  if (!middle || middle.chat_id !== chatId) throw messageNotFound();
  const place = readMessageCursor(writeMessageCursor(middle));
  const half = Math.max(1, Math.floor((limit - 1) / 2));
  const [older, newer] = await Promise.all([
    messagesBefore(deps.db, thread, place, half + 1),
    messagesAfter(deps.db, thread, place, half + 1),
  ]);
  const messages = [...older.slice(0, half).reverse(), middle, ...newer.slice(0, half)];
  return {
    messages,
    older: older.length > half ? writeMessageCursor(messages[0] as MessageRead) : null,
    newer: newer.length > half ? writeMessageCursor(messages.at(-1) as MessageRead) : null,
  };
}
