import type { ChatTarget, OpenedChat } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { type Candidate, candidateRows, isUnread } from './candidate-rows.ts';
import { openRow } from './open-row.ts';
import { openOwnRow, ownRow } from './own-row.ts';
import { proveOpenChat, type Sure } from './prove-open-chat.ts';
import { clearSearch, searchRows } from './search.ts';

const MOST_CANDIDATES = 6;
/** A row that moved away under the mouse, or gave way to another chat, is pressed again where it stands then. */
const MOST_PRESSES = 4;

/**
 * `complete`: every row with one of the titles is among these, so that a single one has no namesake. `sure`: why the
 * one row that is here needs no further proof where nothing is stored.
 */
type Found = { rows: Candidate[]; complete: boolean; sure: Sure };

type Tried = { opened: OpenedChat | null; rows: number; unread: boolean };

/**
 * Brings the chat to the screen and proves that it is the one. Errors: chat_not_in_list, chat_unread,
 * chat_not_proved, page_did_not_answer, cancelled.
 */
export async function openChat(at: At, target: ChatTarget): Promise<OpenedChat> {
  const standing = await proveStanding(at, target);
  if (standing) return standing;
  await clearSearch(at);
  const listed = await findInList(at, target);
  const first = await tryRows(at, target, listed);
  if (first.opened) return first.opened;
  const second = listed.complete || listed.sure === 'row' ? first : await trySearch(at, target, first.rows);
  if (second.opened) return second.opened;
  if (first.unread || second.unread) throw actError('chat_unread');
  throw actError(first.rows + second.rows === 0 ? 'chat_not_in_list' : 'chat_not_proved');
}

/** The chat that is open already, when its messages prove it: then nothing needs to be pressed. */
async function proveStanding(at: At, target: ChatTarget): Promise<OpenedChat | null> {
  const chat = await at.reader.chat();
  if (!chat || !target.titles.includes(chat.header.title)) return null;
  const known = new Set(target.keys);
  if (!chat.messages.some(({ key }) => known.has(key))) return null;
  const { opened } = await proveOpenChat(at, target, 'no');
  return opened;
}

/**
 * Rows of the list as it stands. Where nothing but the title is known, the row that the chat was made of is it; without
 * that row namesakes further down must be ruled out first.
 */
async function findInList(at: At, target: ChatTarget): Promise<Found> {
  const list = await at.reader.list();
  const rows = candidateRows(list?.rows ?? [], target);
  // What is archived stands in a panel of its own, and may be this chat or its namesake.
  const whole = list !== null && list.total !== null && list.rows.length >= list.total;
  const complete = whole && !list.archivedEntry;
  const provable = target.keys.length > 0 || target.phone !== null;
  if (provable) return { rows, complete, sure: 'no' };
  const own = ownRow(rows, target);
  if (own) return { rows: [own], complete, sure: 'row' };
  return { rows: complete ? rows : [], complete, sure: sureOf(complete, rows) };
}

const sureOf = (complete: boolean, rows: readonly Candidate[]): Sure =>
  complete && rows.length === 1 ? 'alone' : 'no';

async function trySearch(at: At, target: ChatTarget, triedInList: number): Promise<Tried> {
  const all: Tried = { opened: null, rows: 0, unread: false };
  for (const title of target.titles) {
    at.turn.checkpoint();
    const results = await searchRows(at, title, target.titles);
    // As many as stood in the list: they are those that were tried there.
    if (triedInList > 0 && results.length <= triedInList) continue;
    const rows = candidateRows(results, target);
    const tried = await tryRows(at, target, { rows, complete: true, sure: sureOf(true, rows) });
    all.rows += tried.rows;
    all.unread ||= tried.unread;
    all.opened = tried.opened;
    if (tried.opened) break;
  }
  await clearSearch(at);
  return all;
}

async function tryRows(at: At, target: ChatTarget, found: Found): Promise<Tried> {
  const result: Tried = { opened: null, rows: found.rows.length, unread: false };
  const most = found.sure === 'no' ? MOST_CANDIDATES : 1;
  const tried = new Set<number>();
  const presses = new Map<number, number>();
  let rows = found.rows;
  while (tried.size < most && !result.opened) {
    at.turn.checkpoint();
    const row = rows.find(({ token }) => !tried.has(token));
    if (!row) break;
    const pressed = (presses.get(row.token) ?? 0) + 1;
    presses.set(row.token, pressed);
    // Where the row is all that tells the chat, one that moved is not it any more.
    if (found.sure === 'row' || pressed >= MOST_PRESSES) tried.add(row.token);
    if (isUnread(row) && !target.mayReadUnread) {
      result.unread = true;
      tried.add(row.token);
      continue;
    }
    const press = found.sure === 'row' ? openOwnRow : openRow;
    if (await press(at, row, target)) {
      tried.add(row.token);
      result.opened = (await proveOpenChat(at, target, found.sure)).opened;
    }
    // Opening a chat can move rows: those that are left are looked up anew.
    rows = await stillThere(at, target, rows);
  }
  return result;
}

/** Rows after one was pressed: search results may have given way to the list, under other tokens. */
async function stillThere(at: At, target: ChatTarget, before: Candidate[]): Promise<Candidate[]> {
  const list = await at.reader.list();
  if (!list || list.searching) return before;
  return candidateRows(list.rows, target);
}
