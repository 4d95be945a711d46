import type { AppEvent } from '@queunir/contracts/events/events';
import type { ListRead, ListRow } from '@queunir/reader/feed';
import type { Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { contactOfChat } from './contact-of-chat.store.ts';
import { type ChatFromRow, chatsForRows, type ListedChat, newestMessages, writeChats } from './list.store.ts';
import { type Assignment, matchRows } from './match-rows.ts';
import { bindToken, type IngestDeps, noteLive } from './page-memory.ts';
import { readPageTime } from './page-time.ts';
import { isSelfTitle, phoneInTitle } from './plain-text.ts';
import type { WindowRow } from './row-evidence.ts';
import { type RowOfChat, storePreviews } from './store-previews.ts';
import { isErasedSide } from './tombstone.ts';
import { uuidV7 } from './uuid-v7.ts';

/**
 * Stores one window of the chat list. Rows that say what they said before cost nothing. Chats and previews are
 * written before anybody is told.
 */
export async function ingestList(
  deps: IngestDeps,
  lineId: string,
  list: ListRead,
  at: number,
): Promise<void> {
  const page = deps.page.now;
  // Search results are hits, not chats in their order.
  if (list.searching) return;
  page.selected = list.rows.find(({ selected }) => selected) ?? null;
  page.inView = new Set(list.rows.map(({ token }) => token));
  const typing = noteTyping(deps, list.rows);
  const news = list.rows.flatMap((row, index): (WindowRow & { index: number })[] =>
    page.rows.get(row.token) === signature(row) ? [] : [{ row, index, time: readPageTime(row.time, at) }],
  );
  const changed = await withoutErased(deps, lineId, news);
  const facts = changed.length === 0 ? [] : await storeRows(deps, lineId, list, changed);
  if (list.rows.length > 0) {
    page.listed = true;
    noteLive(deps);
    page.total = list.total;
    page.walked ||= page.ready && list.total !== null && list.total <= list.rows.length;
  }
  const said = new Set(facts.flatMap((fact) => (fact.type === 'chat.changed' ? [fact.chatId] : [])));
  for (const chatId of typing) if (!said.has(chatId)) facts.push({ type: 'chat.changed', chatId });
  if (facts.length > 0) await deps.publish(...facts);
}

/** Rows of chats that were erased are no chats. Most rows tell a name only: those are known once they are opened. */
async function withoutErased<Row extends WindowRow>(
  deps: IngestDeps,
  lineId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const { erased, chatOfToken } = deps.page.now;
  for (const { row } of rows) {
    const phone = phoneInTitle(row.title);
    if (phone === null || chatOfToken.has(row.token) || erased.has(row.token)) continue;
    if (await isErasedSide(deps.db, await deps.tombstoneKey(), lineId, [phone])) erased.add(row.token);
  }
  return rows.filter(({ row }) => !erased.has(row.token));
}

async function storeRows(
  deps: IngestDeps,
  lineId: string,
  list: ListRead,
  changed: readonly (WindowRow & { index: number })[],
): Promise<AppEvent[]> {
  const page = deps.page.now;
  const isChanged = new Set(changed.map(({ row }) => row.token));
  const taken = new Set(
    list.rows.flatMap(({ token }) => (isChanged.has(token) ? [] : (page.chatOfToken.get(token) ?? []))),
  );
  const stored = await deps.db.transaction().execute(async (tx) => {
    const known = await chatsForRows(
      tx,
      lineId,
      seekBy(deps, changed),
      (id) => page.tokenOfChat.get(id) ?? null,
    );
    const assignments = matchRows(changed, known, taken);
    const chats = new Map(known.map((chat) => [chat.id, chat]));
    const rows = assignments.flatMap((assignment) => chatOfRow(deps, assignment, chats));
    await writeChats(
      tx,
      lineId,
      rows.map(({ chat }) => chat),
    );
    await giveContacts(tx, lineId, rows);
    const newest = await newestMessages(
      tx,
      rows.map(({ chat }) => chat.id),
    );
    const facts = await storePreviews(tx, deps, lineId, rows, newest);
    return { rows, facts, unassigned: assignments.filter(({ is }) => is === 'unassigned').length };
  });
  page.unassigned = stored.unassigned;
  for (const { row, chat } of stored.rows) {
    bindToken(page, row.token, chat.id);
    page.rows.set(row.token, signature(row));
    wantFace(deps, row, chat.id, stored.rows);
  }
  return stored.facts;
}

const seekBy = (deps: IngestDeps, changed: readonly WindowRow[]) => ({
  titles: [...new Set(changed.map(({ row }) => row.title))],
  avatarKeys: [...new Set(changed.flatMap(({ row }) => row.avatarKey ?? []))],
  chatIds: [...new Set(changed.flatMap(({ row }) => deps.page.now.chatOfToken.get(row.token) ?? []))],
});

/** The chat as its row shows it; nothing for rows that nobody can tell apart. */
function chatOfRow(
  deps: IngestDeps,
  assignment: Assignment,
  chats: ReadonlyMap<string, ListedChat>,
): RowOfChat[] {
  if (assignment.is === 'unassigned') return [];
  const { row, time } = assignment.row;
  const before = assignment.is === 'known' ? (chats.get(assignment.chatId) ?? null) : null;
  const now = deps.now().getTime();
  const index = (assignment.row as WindowRow & { index: number }).index;
  // Rows of one day or minute keep the order of the screen.
  const at = time === null ? null : time.to - 1 - Math.min(index, 50_000);
  const chat: ChatFromRow = {
    id: before?.id ?? uuidV7(now),
    title: row.title,
    kind: kindOf(row, before),
    phone: before?.phone ?? phoneInTitle(row.title),
    pinned: row.pinned,
    muted: row.muted,
    unread: row.unread,
    markedUnread: row.markedUnread,
    avatarKey: row.avatarKey,
    at: at === null ? null : new Date(at).toISOString(),
  };
  return [{ row, time, index, before, chat, renamed: assignment.is === 'known' && assignment.renamed }];
}

function kindOf(row: ListRow, before: ListedChat | null): ChatFromRow['kind'] {
  if (before && before.kind !== 'unknown') return before.kind;
  if (isSelfTitle(row.title)) return 'self';
  if (row.group === true) return 'group';
  return row.group === false || phoneInTitle(row.title) ? 'direct' : 'unknown';
}

/** A direct chat has a contact from the first sight; a renamed one keeps it and gets another name. */
async function giveContacts(tx: Transaction<DB>, lineId: string, rows: readonly RowOfChat[]): Promise<void> {
  for (const { chat, before, renamed } of rows) {
    const contactId = before?.contactId ?? null;
    if (chat.kind !== 'direct' || (contactId !== null && !renamed)) continue;
    await contactOfChat(tx, {
      ...chat,
      chatId: chat.id,
      lineId,
      jid: before?.jid ?? null,
      contactId,
      source: 'list',
    });
  }
}

function wantFace(deps: IngestDeps, row: ListRow, chatId: string, rows: readonly RowOfChat[]): void {
  const known = rows.find(({ chat }) => chat.id === chatId)?.before?.faceKey ?? null;
  if (row.avatarKey === null || row.avatarKey === known) return;
  deps.page.now.faces.set(chatId, { token: row.token, title: row.title, avatarKey: row.avatarKey });
}

/** Notes who types now; gives the chats for which that changed. */
function noteTyping(deps: IngestDeps, rows: readonly ListRow[]): string[] {
  const { typing, chatOfToken } = deps.page.now;
  const changed: string[] = [];
  for (const row of rows) {
    const chatId = chatOfToken.get(row.token);
    const now = row.typing ? 'typing' : row.recording ? 'recording' : null;
    if (!chatId || (typing.get(chatId) ?? null) === now) continue;
    if (now) typing.set(chatId, now);
    else typing.delete(chatId);
    changed.push(chatId);
  }
  return changed;
}

/** Everything of a row that is stored; typing is not. */
function signature(row: ListRow): string {
  const said =
    row.typing || row.recording
      ? null
      : [row.preview, row.previewAuthor, row.own, row.ack, row.mediaKind, row.draft];
  return JSON.stringify([
    row.title,
    said,
    row.time,
    row.unread,
    row.markedUnread,
    row.pinned,
    row.muted,
    row.group,
    row.avatarKey,
  ]);
}
