import { codeOf } from '../ingest/code-of.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';

/** Whoever opened a chat longer ago may have left the screen. */
const stillLookingMs = 30 * 60_000;

/**
 * Brings the page back to the chat that a person has on the screen, after it was turned to others in the background:
 * only there ticks, edits and bubbles are seen at once. Never a chat with anything unread.
 */
export async function returnToPerson(deps: IngestDeps, signal: AbortSignal): Promise<void> {
  const looking = deps.looking.now;
  if (!looking || !deps.watched() || deps.now().getTime() - looking.at > stillLookingMs) return;
  const { chatId } = looking;
  if (deps.page.now.open?.chatId === chatId) return;
  const chat = await deps.db
    .selectFrom('chat')
    .select('id')
    .where('id', '=', chatId)
    .where('unread', '=', 0)
    .where('marked_unread', '=', false)
    .executeTakeFirst();
  if (!chat || signal.aborted) return;
  await readChat(deps, { chatId, priority: 'background', mayReadUnread: false, signal }).catch(
    (error: unknown) => deps.log.info({ chatId, reason: codeOf(error) }, 'the page stays where it is'),
  );
}
