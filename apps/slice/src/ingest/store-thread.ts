import type { AppEvent } from '@queunir/contracts/events/events';
import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { parseDataId } from './data-id.ts';
import { dropEmptyChat } from './drop-empty-chat.ts';
import { identitiesOfAuthors } from './group-authors.store.ts';
import { hurryHoles } from './hole-tries.store.ts';
import { keepHoles } from './keep-holes.ts';
import { authorsIn, learnChat } from './learn-chat.ts';
import type { OwnBubble } from './match-bubbles.ts';
import { notePhone } from './note-phone.ts';
import type { IngestDeps } from './page-memory.ts';
import { sameWords } from './plain-text.ts';
import { planThread, spanOf, type ThreadPlan } from './plan-thread.ts';
import { settleChats } from './settle-chats.ts';
import { lockChat, readAround, writeMessages, writeSightings } from './thread.store.ts';
import type { StoredMessage, ThreadChat } from './thread.types.ts';
import { erasedAmong, isErasedSide } from './tombstone.ts';
import { uuidV7 } from './uuid-v7.ts';
import { writeChat } from './write-chat.store.ts';

type Tx = Transaction<DB>;

/** What became known of a proved chat. */
export type StoredThread = { chatId: string; added: number; changed: number };

/** Facts about a chat that the window itself does not hold. */
export type Proved = {
  chatId: string;
  phone?: string | null;
  ours?: OwnBubble;
  /** The page was turned up to its beginning, and nothing older came. */
  atTop?: boolean;
};

/**
 * Stores one window of a proved chat and then tells the world. What was read twice is stored once. Null when the chat
 * is gone. Must run inside `deps.serial`.
 */
export async function storeThread(
  deps: IngestDeps,
  proved: Proved,
  window: ChatRead,
): Promise<StoredThread | null> {
  const now = deps.now();
  const page = deps.page.now;
  const tombstoneKey = await deps.tombstoneKey();
  const done = await deps.db.transaction().execute(async (tx) => {
    const before = await lockChat(tx, proved.chatId);
    if (!before) return null;
    const chat = learnChat(before, window, proved.phone ?? null, now.getTime());
    const isNew = chat.jid !== before.jid || chat.phone !== before.phone;
    if (isNew && (await isErasedSide(tx, tombstoneKey, chat.lineId, [chat.jid, chat.phone]))) return 'erased';
    const stored = await readStored(tx, chat.id, window);
    const erased = chat.hasErased
      ? await erasedIn(tx, tombstoneKey, chat.lineId, window, stored)
      : new Set<string>();
    const identities =
      chat.kind === 'group' ? await identitiesOfAuthors(tx, chat.lineId, authorsIn(window)) : new Map();
    const quotes = await quotable(tx, chat.id, window, stored);
    const plan = planThread({
      window,
      stored,
      erased,
      context: {
        inGroup: chat.kind === 'group',
        identityOf: (author) => identities.get(author) ?? null,
        quotedIdOf: (_author, text) =>
          quotes.find((quote) => text !== '' && sameWords(text, quote.text))?.id ?? null,
      },
      ours: proved.ours ?? null,
      watched: page.liveSince !== null && page.read.has(chat.id),
      now: now.getTime(),
      newId: () => uuidV7(now.getTime()),
    });
    await write(tx, page.batch, chat, plan, now);
    const alone = proved.ours !== undefined && window.order.length === 1;
    const atTop = proved.atTop === true;
    const holesChanged = await keepHoles(tx, before, window, { stored, plan, erased, alone, atTop }, now);
    if (before.hasHole && !holesChanged && plan.added.length > 0) await hurryHoles(tx, chat.id, now);
    const chatChanged = await writeChat(tx, before, chat, window, plan, now);
    await notePhone(tx, chat.lineId, plan, now);
    return { plan, chatChanged: chatChanged || holesChanged };
  });
  page.read.add(proved.chatId);
  if (done === 'erased') await forgetErased(deps, proved.chatId);
  if (!done || done === 'erased') return null;
  await deps.publish(...factsOf(proved.chatId, done.plan, done.chatChanged));
  return { chatId: proved.chatId, added: done.plan.added.length, changed: done.plan.changed.length };
}

/** A list row tells a title only, so the chat was made again; now that it is known whose it is, it goes. */
async function forgetErased(deps: IngestDeps, chatId: string): Promise<void> {
  const page = deps.page.now;
  const token = page.tokenOfChat.get(chatId);
  if (token !== undefined) page.erased.add(token);
  if (await dropEmptyChat(deps.db, chatId)) await deps.publish({ type: 'chat.removed', chatId });
}

async function write(tx: Tx, batch: string, chat: ThreadChat, plan: ThreadPlan, now: Date): Promise<void> {
  if (plan.removed.length > 0) await tx.deleteFrom('message').where('id', 'in', plan.removed).execute();
  await writeMessages(tx, chat.lineId, new Map([[chat.id, plan.rows]]));
  await writeSightings(tx, batch, plan.sightings);
  if (plan.outboxSent.length > 0) {
    const ids = plan.outboxSent.map(({ outboxId }) => outboxId);
    await tx
      .updateTable('outbox')
      .set({ state: 'sent', sent_at: now, reason: null })
      .where('id', 'in', ids)
      .execute();
  }
  if (plan.rows.length > 0 || plan.removed.length > 0) await settleChats(tx, [chat.id]);
}

async function readStored(tx: Tx, chatId: string, window: ChatRead): Promise<StoredMessage[]> {
  const span = spanOf(window) ?? { from: 1, to: 0 };
  return readAround(tx, chatId, { keys: window.order.map((id) => parseDataId(id).key), ...span });
}

async function erasedIn(
  tx: Tx,
  key: Buffer,
  lineId: string,
  window: ChatRead,
  stored: readonly StoredMessage[],
): Promise<Set<string>> {
  const known = new Set(stored.map((row) => row.key));
  const fresh = window.messages.filter((read) => read.loaded && !known.has(read.key)).map((read) => read.key);
  return erasedAmong(tx, key, lineId, 'message', fresh);
}

/** Texts that the window's quotes may mean: what is around, and where that is not enough the newest of the chat. */
async function quotable(
  tx: Tx,
  chatId: string,
  window: ChatRead,
  stored: readonly StoredMessage[],
): Promise<{ id: string; text: string }[]> {
  const linked = new Set(stored.filter((row) => row.quotedMessageId !== null).map((row) => row.key));
  const quoting = (read: MessageRead) => read.quoted?.text && !linked.has(read.key);
  const starts = window.messages.flatMap((read) =>
    // Code points, as PostgreSQL's left() counts.
    quoting(read) ? [[...(read.quoted?.text ?? '')].slice(0, 40).join('')] : [],
  );
  if (starts.length === 0) return [];
  const found = await sql<{ id: string; text: string }>`
    select id, text from (select id, text from message where chat_id = ${chatId} and not provisional
      order by ordered_at desc, rank desc, id desc limit 3000) newest
    where left(text, 40) = any(${starts}::text[])`.execute(tx);
  return found.rows;
}

function factsOf(chatId: string, plan: ThreadPlan, chatChanged: boolean): AppEvent[] {
  const live = new Set(plan.live);
  const unheard = new Set(plan.unheard);
  const facts: AppEvent[] = [];
  for (const messageId of plan.live) {
    facts.push(
      unheard.has(messageId)
        ? { type: 'message.received', chatId, messageId, live: true }
        : { type: 'message.changed', chatId, messageId },
    );
  }
  const silent = plan.added.filter((id) => !live.has(id));
  const changed = [...plan.changed, ...silent.filter((id) => !unheard.has(id))];
  // Many at once are one fact: the browser fetches the page again.
  const few = changed.length <= 10;
  if (few) for (const messageId of changed) facts.push({ type: 'message.changed', chatId, messageId });
  const count = silent.filter((id) => unheard.has(id)).length + (few ? 0 : changed.length);
  if (count > 0) facts.push({ type: 'messages.read', chatId, count });
  for (const messageId of plan.removed) facts.push({ type: 'message.removed', chatId, messageId });
  if (facts.length > 0 || chatChanged) facts.push({ type: 'chat.changed', chatId });
  return facts;
}
