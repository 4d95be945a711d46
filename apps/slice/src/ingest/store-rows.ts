import type { AppEvent } from '@queunir/contracts/events/events';
import type { ListRow } from '@queunir/reader/feed';
import type { Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { contactOfChat } from './contact-of-chat.store.ts';
import { type ChatFromRow, chatsForRows, type ListedChat, newestMessages, writeChats } from './list.store.ts';
import { type Assignment, matchRows } from './match-rows.ts';
import { bindToken, type IngestDeps, type PageMemory } from './page-memory.ts';
import { isSelfTitle, phoneInTitle } from './plain-text.ts';
import type { WindowRow } from './row-evidence.ts';
import { rowSignature } from './row-signature.ts';
import { type RowOfChat, storePreviews } from './store-previews.ts';
import { uuidV7 } from './uuid-v7.ts';

/** A row with its time read and its place from the top. */
export type IndexedRow = WindowRow & { index: number };

/** Where rows were read, and what is known of the other place. */
export type RowsPlace = {
  /** In the panel of archived chats; else in the list. */
  archived: boolean;
  /** Every row of the window, those that say what they said before too. */
  window: readonly ListRow[];
  /** Chats that were seen in the other place just now, all of them; null where that was not looked through. */
  elsewhere: ReadonlySet<string> | null;
};

/** What became of the rows of one window. */
export type StoredRows = {
  facts: AppEvent[];
  rows: { chatId: string; row: ListRow }[];
  /** Rows that may be several chats: nothing of them is stored. */
  unassigned: ListRow[];
  /** One of those may be a chat that has changed its place. */
  doubted: boolean;
};

/**
 * Stores the rows of one window that say something new. A chat stands in one place only, in the list or in the archive:
 * a row is no evidence against the other place, so that a chat changes its place by the same evidence as among namesakes.
 */
export async function storeRows(
  deps: IngestDeps,
  lineId: string,
  place: RowsPlace,
  changed: readonly IndexedRow[],
): Promise<StoredRows> {
  const page = deps.page.now;
  const isChanged = new Set(changed.map(({ row }) => row.token));
  const taken = new Set(
    place.window.flatMap(({ token }) => (isChanged.has(token) ? [] : (page.chatOfToken.get(token) ?? []))),
  );
  for (const id of place.elsewhere ?? []) taken.add(id);
  // What stands in the list now is not archived; the list stays in view below the panel.
  if (place.archived) for (const token of page.inView) takeToken(page, token, taken);
  const stored = await deps.db.transaction().execute(async (tx) => {
    const known = await chatsForRows(
      tx,
      lineId,
      seekBy(deps, changed),
      (id) => page.tokenOfChat.get(id) ?? null,
    );
    const elsewhere = believedElsewhere(page, place, known);
    const assignments = matchRows(changed, known, taken, elsewhere);
    const chats = new Map(known.map((chat) => [chat.id, chat]));
    const rows = assignments.flatMap((assignment) => chatOfRow(deps, assignment, chats, place.archived));
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
    const unassigned = assignments.filter(({ is }) => is === 'unassigned').map(({ row }) => row.row);
    const moved = known.filter(({ id }) => elsewhere.has(id));
    const doubted = unassigned.some(({ title }) => moved.some((chat) => chat.title === title));
    return { rows, facts, unassigned, doubted };
  });
  for (const { row, chat } of stored.rows) {
    const former = page.tokenOfChat.get(chat.id);
    // Its old row may come back as it was, and says something new then.
    if (former !== undefined && former !== row.token) page.rows.delete(former);
    bindToken(page, row.token, chat.id);
    page.rows.set(row.token, rowSignature(row));
    // A picture in the panel is in view for a moment only.
    if (place.archived) continue;
    page.archivedRows.delete(chat.id);
    wantFace(deps, row, chat.id, stored.rows);
  }
  const { facts, unassigned, doubted } = stored;
  return { facts, unassigned, doubted, rows: stored.rows.map(({ chat, row }) => ({ chatId: chat.id, row })) };
}

function takeToken(page: PageMemory, token: number, taken: Set<string>): void {
  const chatId = page.chatOfToken.get(token);
  if (chatId) taken.add(chatId);
}

/**
 * Chats that stand in the other place by all that is known: a row needs evidence of its own to be one of them. A look
 * through the archive tells which have left it.
 */
function believedElsewhere(
  page: PageMemory,
  { archived, elsewhere }: RowsPlace,
  known: readonly ListedChat[],
): Set<string> {
  if (elsewhere !== null) return new Set();
  const there = known.filter((chat) => chat.archived !== archived);
  const left = (id: string) => !archived && page.archive !== null && !page.archive.has(id);
  return new Set(there.filter(({ id }) => !left(id)).map(({ id }) => id));
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
  archived: boolean,
): RowOfChat[] {
  if (assignment.is === 'unassigned') return [];
  const { row, time } = assignment.row;
  const before = assignment.is === 'known' ? (chats.get(assignment.chatId) ?? null) : null;
  const now = deps.now().getTime();
  const index = (assignment.row as IndexedRow).index;
  // Rows of one day or minute keep the order of the screen.
  const at = time === null ? null : time.to - 1 - Math.min(index, 50_000);
  const chat: ChatFromRow = {
    id: before?.id ?? uuidV7(now),
    title: row.title,
    kind: kindOf(row, before),
    phone: before?.phone ?? phoneInTitle(row.title),
    pinned: row.pinned,
    muted: row.muted,
    archived,
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
