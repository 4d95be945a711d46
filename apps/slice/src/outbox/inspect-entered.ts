import { chatTarget } from '../ingest/chat-target.view.ts';
import { codeOf } from '../ingest/code-of.ts';
import { ingestProvedChat } from '../ingest/ingest-chat.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';
import { unsureReason } from './failure-words.ts';
import { moveRow } from './move-row.ts';
import { findRow, type OutboxRow } from './outbox.store.ts';

/**
 * Finds out what became of a message whose Enter was, or may have been, pressed: its bubble stands there, or one more
 * equal one → sent; none → `unsure`, and the person is asked. `wait` while the page is away.
 */
export async function inspectEntered(
  deps: IngestDeps,
  lineId: string,
  navigator: Navigator,
  row: OutboxRow,
): Promise<'wait' | 'done'> {
  const target = await chatTarget(deps.db, deps.page.now, row.chat_id, true);
  if (!target) return 'done';
  try {
    const found = await navigator.inspectAfterRestart(target, row.text);
    await ingestProvedChat(deps, { chatId: row.chat_id }, found.chat);
    const now = await findRow(deps.db, lineId, row.id);
    if (now?.state !== 'entered') return 'done';
    const wentOut = found.equalBubbles > (row.equal_bubbles ?? 0);
    if (wentOut) await moveRow(deps, row, { from: ['entered'], to: 'sent', set: { sent_at: deps.now() } });
    else await moveRow(deps, row, { from: ['entered'], to: 'unsure', reason: unsureReason });
  } catch (error) {
    const code = codeOf(error);
    deps.log.info({ outboxId: row.id, reason: code }, 'entered message could not be looked for');
    if (code === 'page_not_ready' || code === 'cancelled') return 'wait';
    await moveRow(deps, row, { from: ['entered'], to: 'unsure', reason: unsureReason });
  }
  return 'done';
}
