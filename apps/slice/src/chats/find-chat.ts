import { AppError } from '@queunir/server/errors/app-error';
import type { SliceDeps } from '../slice.types.ts';

/** The error of a chat that is not there, or belongs to a line that is not shown. */
export const chatNotFound = (): AppError =>
  new AppError('chat_not_found', 'This chat is no longer here.', { blame: 'caller', status: 404 });

/** The line that is shown; without one there are no chats: throws `chat_not_found`. */
export function shownLineId(deps: Pick<SliceDeps, 'shownLine'>): string {
  const line = deps.shownLine();
  if (!line) throw chatNotFound();
  return line.id;
}

/**
 * Makes sure that a chat of the shown line exists; tells whether opening it would make something read.
 * Marked as unread by hand counts, since opening takes that mark away too. Throws `chat_not_found`.
 */
export async function findChat(
  deps: SliceDeps,
  chatId: string,
): Promise<{ lineId: string; unread: boolean }> {
  const lineId = shownLineId(deps);
  const row = await deps.db
    .selectFrom('chat')
    .select(['unread', 'marked_unread'])
    .where('id', '=', chatId)
    .where('line_id', '=', lineId)
    .executeTakeFirst();
  if (!row) throw chatNotFound();
  return { lineId, unread: row.unread > 0 || row.marked_unread };
}
