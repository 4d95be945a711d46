import type { AppEvent } from '@queunir/contracts/events/events';
import type { ListRow } from '@queunir/reader/feed';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { advanceState } from './advance-state.ts';
import type { ChatFromRow, ListedChat, NewestMessage } from './list.store.ts';
import type { IngestDeps } from './page-memory.ts';
import type { PageTime } from './page-time.ts';
import { byPlace, placeMessages } from './place-messages.ts';
import { planPreview } from './plan-preview.ts';
import { settleChats } from './settle-chats.ts';
import { writeMessages, writeSightings } from './thread.store.ts';
import type { MessageRow } from './thread.types.ts';
import { uuidV7 } from './uuid-v7.ts';

/** A row of the window whose chat is known now. */
export type RowOfChat = {
  row: ListRow;
  time: PageTime | null;
  index: number;
  before: ListedChat | null;
  chat: ChatFromRow;
  renamed: boolean;
};

const liveSpan = 10 * 60_000;

/** Turns previews into provisional messages, ticks and rewrites; gives what is to be told after the commit. */
export async function storePreviews(
  tx: Transaction<DB>,
  deps: IngestDeps,
  lineId: string,
  rows: readonly RowOfChat[],
  newest: readonly NewestMessage[],
): Promise<AppEvent[]> {
  const page = deps.page.now;
  const byChat = Map.groupBy(newest, ({ chatId }) => chatId);
  const added = new Map<string, MessageRow[]>();
  const facts: AppEvent[] = [];
  const ticks: { id: string; state: string }[] = [];
  const rewrites: { id: string; text: string; deleted: boolean }[] = [];
  for (const item of rows) {
    const chatId = item.chat.id;
    const messages = byChat.get(chatId) ?? [];
    const plan = planPreview(item.row, item.time, messages, item.row.unread > (item.before?.unread ?? 0));
    if (plan.does === 'add') {
      const message = provisional(deps, item, messages);
      added.set(chatId, [message]);
      facts.push({ type: 'message.received', chatId, messageId: message.id, live: isLive(deps, item) });
    } else if (plan.does === 'tick') {
      ticks.push({ id: plan.message.id, state: plan.state });
      facts.push({ type: 'message.changed', chatId, messageId: plan.message.id });
    } else if (plan.does === 'rewrite') {
      const deleted = item.row.mediaKind === 'deleted';
      rewrites.push({ id: plan.message.id, text: deleted ? '' : (item.row.preview ?? ''), deleted });
      facts.push({ type: 'message.changed', chatId, messageId: plan.message.id });
    }
    facts.push({ type: 'chat.changed', chatId });
  }
  await writeMessages(tx, lineId, added);
  const sightings = rows.flatMap(({ chat, row, index }) =>
    (added.get(chat.id) ?? []).map(({ id }) => ({
      messageId: id,
      source: 'list' as const,
      pageTime: row.time,
      pageOrder: index,
    })),
  );
  await writeSightings(tx, page.batch, sightings);
  await writeChanges(tx, ticks, rewrites);
  await markFirstUnread(tx, rows, added);
  const settled = [
    ...added.keys(),
    ...rows
      .filter(({ chat }) => facts.some((fact) => fact.type === 'message.changed' && fact.chatId === chat.id))
      .map(({ chat }) => chat.id),
  ];
  await settleChats(tx, settled);
  // At linking hundreds of previews are one picture, not hundreds of messages.
  return facts.filter((fact) => fact.type !== 'message.received' || fact.live);
}

/**
 * Never live: an archived chat, of which nobody wants to hear. Live: the row says that it happened just now, and its chat was being watched already or it happened since the page
 * is. A row that was never in view counts too then: what is new moves its row up, whatever has been looked at so far.
 */
function isLive(deps: IngestDeps, { time, chat }: RowOfChat): boolean {
  const page = deps.page.now;
  if (chat.archived || page.liveSince === null || time?.precision !== 'minute') return false;
  const watched = page.walked || page.tokenOfChat.has(chat.id) || time.to > page.liveSince;
  return watched && deps.now().getTime() - time.from <= liveSpan;
}

function provisional(deps: IngestDeps, item: RowOfChat, newest: readonly NewestMessage[]): MessageRow {
  const { row, time, chat } = item;
  const now = deps.now().getTime();
  const id = uuidV7(now);
  const deleted = row.mediaKind === 'deleted';
  const sentAt = time === null ? null : time.precision === 'day' ? Date.parse(chat.at ?? '') : time.from;
  // Rows of one minute keep the order of the screen.
  const wanted = time?.precision === 'minute' ? time.from + Math.max(0, 999 - item.index) : sentAt;
  // It is the newest of its chat: behind everything that is there.
  const last = newest.toSorted(byPlace).at(-1);
  const page = [...(last ? [{ id: last.id, sentAt: last.orderedAt }] : []), { id, sentAt: wanted }];
  const place = placeMessages(newest, page, new Set(), now).get(id);
  return {
    id,
    key: null,
    provisional: true,
    kind: row.mediaKind ?? 'text',
    own: row.own,
    author: row.own ? null : row.previewAuthor,
    authorIdentityId: null,
    text: deleted ? '' : (row.preview ?? ''),
    truncated: false,
    sentAt,
    precision: time?.precision ?? 'unknown',
    orderedAt: place?.orderedAt ?? now,
    rank: place?.rank ?? 'a0',
    state: row.own ? advanceState(null, row.ack) : null,
    stateReason: null,
    quotedMessageId: null,
    quotedAuthor: null,
    quotedText: null,
    forwarded: false,
    edited: false,
    starred: false,
    deleted,
    reactions: [],
    actor: 'phone',
  };
}

async function writeChanges(
  tx: Transaction<DB>,
  ticks: readonly { id: string; state: string }[],
  rewrites: readonly { id: string; text: string; deleted: boolean }[],
): Promise<void> {
  if (ticks.length > 0) {
    await sql`update message m set state = r.state, changed_at = now()
      from jsonb_to_recordset(${JSON.stringify(ticks)}::jsonb) as r(id uuid, state text) where m.id = r.id`.execute(
      tx,
    );
  }
  if (rewrites.length === 0) return;
  const json = JSON.stringify(rewrites);
  await sql`update message m set text = r.text, deleted = r.deleted, changed_at = now(),
      kind = case when r.deleted then 'deleted' else m.kind end
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, text text, deleted boolean) where m.id = r.id`.execute(
    tx,
  );
  await sql`delete from search_document d using jsonb_to_recordset(${json}::jsonb) as r(id uuid, deleted boolean)
    where d.message_id = r.id and r.deleted`.execute(tx);
  await sql`update search_document d set text = r.text
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, text text) where d.message_id = r.id`.execute(tx);
}

/** The divider stands before the first message that came unread. */
async function markFirstUnread(
  tx: Transaction<DB>,
  rows: readonly RowOfChat[],
  added: ReadonlyMap<string, MessageRow[]>,
): Promise<void> {
  const first = rows.flatMap(({ chat, before }) => {
    const message = added.get(chat.id)?.find(({ own }) => !own);
    return message && chat.unread > 0 && (before?.unread ?? 0) === 0
      ? [{ id: chat.id, messageId: message.id }]
      : [];
  });
  if (first.length === 0) return;
  await sql`update chat c set first_unread_message_id = r."messageId"
    from jsonb_to_recordset(${JSON.stringify(first)}::jsonb) as r(id uuid, "messageId" uuid) where c.id = r.id`.execute(
    tx,
  );
}
