import type { ChatRead } from '@queunir/reader/feed';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { contactOfChat } from './contact-of-chat.store.ts';
import { parseDataId } from './data-id.ts';
import { sameFacts } from './learn-chat.ts';
import type { ThreadPlan } from './plan-thread.ts';
import type { ThreadChat } from './thread.types.ts';

type Tx = Transaction<DB>;

/** Every live bubble says that the chat was read: once a minute is noted. */
const noteReadEveryMs = 60_000;

/**
 * Writes what became known of a chat by one window, and of its contact; nothing where nothing did. True when it is
 * news to whoever looks at the chat.
 */
export async function writeChat(
  tx: Tx,
  before: ThreadChat,
  chat: ThreadChat,
  window: ChatRead,
  plan: ThreadPlan,
  now: Date,
): Promise<boolean> {
  const history = window.historyEnd || before.history === 'all' ? 'all' : 'part';
  const divider = plan.rows.find(({ key }) => key !== null && key === dividerKey(window));
  const isUpToDate =
    sameFacts(before, chat) &&
    history === before.history &&
    (!divider || divider.id === before.firstUnreadMessageId) &&
    before.readAt !== null &&
    now.getTime() - before.readAt < noteReadEveryMs;
  if (!isUpToDate) {
    await tx
      .updateTable('chat')
      .set({
        title: chat.title,
        kind: chat.kind,
        jid: chat.jid,
        phone: chat.phone,
        subtitle: chat.subtitle,
        last_seen_at: chat.lastSeenAt === null ? null : new Date(chat.lastSeenAt),
        history,
        read_at: now,
        ...(divider ? { first_unread_message_id: divider.id } : {}),
      })
      .where('id', '=', chat.id)
      .execute();
  }
  if (chat.title !== before.title) await noteTitle(tx, chat);
  const isNews =
    chat.title !== before.title ||
    chat.phone !== before.phone ||
    chat.jid !== before.jid ||
    before.contactId === null;
  const contactId =
    chat.kind === 'direct' && isNews
      ? await contactOfChat(tx, { ...chat, chatId: chat.id, source: 'header' })
      : chat.contactId;
  if (history === 'all' && before.startedBy === null) await noteBeginning(tx, chat.id, contactId);
  return isNews || history !== before.history || !sameFacts(before, chat);
}

const dividerKey = (window: ChatRead) =>
  window.unreadBefore === null ? null : parseDataId(window.unreadBefore).key;

const noteTitle = (tx: Tx, chat: ThreadChat) =>
  sql`
  insert into chat_title (chat_id, title) values (${chat.id}, ${chat.title})
  on conflict (chat_id, title) do update set last_seen_at = now()`.execute(tx);

/** Nothing older exists: the oldest message tells who began, and is what the contact began with. */
async function noteBeginning(tx: Tx, chatId: string, contactId: string | null): Promise<void> {
  const oldest = await sql<{ id: string; own: boolean }>`
    select id, own from message where chat_id = ${chatId} and kind <> 'system'
    order by ordered_at, rank, id limit 1`.execute(tx);
  const first = oldest.rows[0];
  if (!first) return;
  await tx
    .updateTable('chat')
    .set({ started_by: first.own ? 'me' : 'them' })
    .where('id', '=', chatId)
    .execute();
  if (contactId === null) return;
  await sql`update contact set began_with_message_id = coalesce(began_with_message_id, ${first.id})
    where id = ${contactId}`.execute(tx);
}
