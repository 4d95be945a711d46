import { AppError } from '@queunir/server/errors/app-error';
import * as z from 'zod/mini';

/** An instant as cursors carry it; PostgreSQL has no year 0. */
export const cursorTime = z.iso.datetime().check(z.refine((time) => !time.startsWith('0000')));

const position = z.tuple([z.boolean(), z.nullable(cursorTime), z.uuid()]);

/** Where a page of the chat list ends. */
export type ChatPosition = { pinned: boolean; lastAt: string | null; id: string };

/** Writes a position as an opaque word. */
export const writeChatCursor = (chat: { pinned: boolean; last_at: Date | null; id: string }): string =>
  Buffer.from(JSON.stringify([chat.pinned, chat.last_at?.toISOString() ?? null, chat.id])).toString(
    'base64url',
  );

/** Reads a position; throws `cursor_invalid`. */
export function readChatCursor(cursor: string): ChatPosition {
  const parsed = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw cursorInvalid();
  const [pinned, lastAt, id] = parsed.data;
  return { pinned, lastAt, id };
}

/** The error of a position that is none. */
export const cursorInvalid = (): AppError =>
  new AppError('cursor_invalid', 'This position in the list is not valid. Begin at its end.', {
    blame: 'caller',
    status: 400,
  });

/** JSON, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
