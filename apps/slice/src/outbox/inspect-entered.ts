import { chatTarget } from '../ingest/chat-target.view.ts';
import { codeOf } from '../ingest/code-of.ts';
import { ingestProvedChat } from '../ingest/ingest-chat.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';
import { unsureReason } from './failure-words.ts';
import { moveRow } from './move-row.ts';
import { findRow, keysOfOtherSends, type OutboxRow } from './outbox.store.ts';

/**
 * Finds out what became of a message whose Enter was, or may have been, pressed: one more equal bubble stands after
 * the last own one from before Enter → sent; none, or that one is not to be found → `unsure`, and the person is asked.
 * `wait` while the page is away.
 */
export async function inspectEntered(
  deps: IngestDeps,
  lineId: string,
  navigator: Navigator,
  row: OutboxRow,
): Promise<'wait' | 'done'> {
  const target = await chatTarget(deps.db, deps.page.now, row.chat_id, true);
  if (!target) return 'done';
  const { text, last_own_key: lastOwnKey } = row;
  try {
    const enteredAt = row.entered_at ?? row.queued_at;
    const found = await navigator.inspectAfterRestart(target, { text, lastOwnKey, enteredAt });
    const key = await ourKey(deps, row, found.after ?? []);
    const ours = key !== null && row.message_id !== null ? { key, messageId: row.message_id } : undefined;
    await ingestProvedChat(deps, { chatId: row.chat_id, ...(ours ? { ours } : {}) }, found.chat);
    const now = await findRow(deps.db, lineId, row.id);
    if (now?.state !== 'entered') return 'done';
    if (key !== null)
      await moveRow(deps, row, { from: ['entered'], to: 'sent', set: { sent_at: deps.now() } });
    else await moveRow(deps, row, { from: ['entered'], to: 'unsure', reason: unsureReason });
  } catch (error) {
    const code = codeOf(error);
    deps.log.info({ outboxId: row.id, reason: code }, 'entered message could not be looked for');
    if (code === 'page_not_ready' || code === 'cancelled') return 'wait';
    await moveRow(deps, row, { from: ['entered'], to: 'unsure', reason: unsureReason });
  }
  return 'done';
}

/** The oldest of these bubbles that no other message of the outbox became; null when there is none. */
async function ourKey(deps: IngestDeps, row: OutboxRow, keys: readonly string[]): Promise<string | null> {
  const others = await keysOfOtherSends(deps.db, row, keys);
  return keys.find((key) => !others.has(key)) ?? null;
}
