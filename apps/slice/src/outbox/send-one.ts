import { keepForeignDraft } from '../chats/save-draft.ts';
import { codeOf } from '../ingest/code-of.ts';
import { ingestProvedChat } from '../ingest/ingest-chat.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { bareText } from '../ingest/plain-text.ts';
import type { ChatTarget, Navigator, SendResult } from '../whatsapp/whatsapp.types.ts';
import { failureOf } from './failure-words.ts';
import { moveRow } from './move-row.ts';
import { findRow, type OutboxRow } from './outbox.store.ts';
import { type Prepared, prepareSend } from './prepare-send.ts';

const mostAttempts = 3;

/** The chat is read between the two. */
const mostUnproved = 2;

/**
 * `wait`: the page is away; `entered`: Enter was pressed and the bubble is awaited; `unproved`: its chat has to be read
 * before it is tried again; `done`: whatever became of it.
 */
export type SendOutcome = 'wait' | 'entered' | 'unproved' | 'done';

/** Types one queued message into the page. What is known of it is stored before every step that cannot be undone. */
export async function sendOne(
  deps: IngestDeps,
  lineId: string,
  navigator: Navigator,
  row: OutboxRow,
): Promise<SendOutcome> {
  if (!(await moveRow(deps, row, { from: ['queued'], to: 'sending' }))) return 'done';
  let result: SendResult;
  let prepared: Prepared | null;
  try {
    prepared = await prepareSend(deps, row);
    if (!prepared) return 'done';
    result = await navigator.send({
      ...prepared,
      text: row.text,
      beforeEnter: async ({ lastOwnKey, equalBubbles }) => {
        const set = { last_own_key: lastOwnKey, equal_bubbles: equalBubbles, entered_at: deps.now() };
        const moved = await moveRow(deps, row, { from: ['sending'], to: 'entered', set });
        if (!moved) throw new Error('The message was taken back before Enter.');
      },
      onForeignDraft: (text) => keepForeign(deps, lineId, row, text),
    });
  } catch (error) {
    return afterError(deps, lineId, row, codeOf(error));
  }
  if (!result.bubble) return 'entered';
  const ours = row.message_id === null ? undefined : { key: result.bubble.key, messageId: row.message_id };
  await ingestProvedChat(deps, { chatId: row.chat_id, ours }, windowOf(prepared.target, result.bubble));
  return 'done';
}

/** What of ours was left in the composer by an end in the middle, all of it or its beginning, is no draft. */
async function keepForeign(deps: IngestDeps, lineId: string, row: OutboxRow, text: string): Promise<void> {
  if (bareText(text) === '') return;
  const ours = await deps.db
    .selectFrom('outbox')
    .select('text')
    .where('line_id', '=', lineId)
    .where('chat_id', '=', row.chat_id)
    .where('state', '<>', 'sent')
    .where('attempts', '>', 0)
    .execute();
  if (ours.some((other) => bareText(other.text).startsWith(bareText(text)))) return;
  await keepForeignDraft(deps, row.chat_id, text);
}

async function afterError(
  deps: IngestDeps,
  lineId: string,
  row: OutboxRow,
  code: string,
): Promise<SendOutcome> {
  const now = await findRow(deps.db, lineId, row.id);
  deps.log.info({ outboxId: row.id, reason: code, state: now?.state }, 'message could not be typed');
  // After Enter nothing is ever typed again by itself.
  if (now?.state === 'entered') return 'entered';
  if (now?.state !== 'sending') return 'done';
  const failure = failureOf(code);
  if (failure.does === 'wait') {
    await moveRow(deps, row, { from: ['sending'], to: 'queued', untried: true });
    return 'wait';
  }
  if (code === 'chat_not_proved' && now.attempts < mostUnproved) {
    await moveRow(deps, row, { from: ['sending'], to: 'queued' });
    return 'unproved';
  }
  const again = failure.does === 'again' && now.attempts < mostAttempts;
  await moveRow(deps, row, {
    from: ['sending'],
    to: again ? 'queued' : 'failed',
    reason: again ? null : failure.reason,
  });
  return 'done';
}

const windowOf = (target: ChatTarget, bubble: NonNullable<SendResult['bubble']>) => ({
  header: { title: target.titles[0] ?? '', subtitle: null, group: null, presence: null },
  order: [bubble.id],
  messages: [bubble],
  historyEnd: false,
  loadingOlder: false,
  unreadBefore: null,
});
