import type { ChatTarget, OpenedChat } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { type Candidate, candidateRows, isUnread } from './candidate-rows.ts';
import { openRow } from './open-row.ts';
import { proveOpenChat } from './prove-open-chat.ts';
import { clearSearch, searchRows } from './search.ts';

const MOST_CANDIDATES = 6;

/** `complete`: every row with one of the titles is among these, so that a single one has no namesake. */
type Found = { rows: Candidate[]; complete: boolean };

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
  const second = listed.complete ? first : await trySearch(at, target, first.rows);
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
  const { opened } = await proveOpenChat(at, target, false);
  return opened;
}

/** Rows of the list as it stands. Where nothing but the title is known, namesakes further down must be ruled out first. */
async function findInList(at: At, target: ChatTarget): Promise<Found> {
  const list = await at.reader.list();
  const rows = candidateRows(list?.rows ?? [], target);
  const complete = list !== null && list.total !== null && list.rows.length >= list.total;
  const provable = target.keys.length > 0 || target.phone !== null;
  return { rows: provable || complete ? rows : [], complete };
}

async function trySearch(at: At, target: ChatTarget, triedInList: number): Promise<Tried> {
  const all: Tried = { opened: null, rows: 0, unread: false };
  for (const title of target.titles) {
    at.turn.checkpoint();
    const results = await searchRows(at, title, target.titles);
    // As many as stood in the list: they are those that were tried there.
    if (triedInList > 0 && results.length <= triedInList) continue;
    const tried = await tryRows(at, target, { rows: candidateRows(results, target), complete: true });
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
  const alone = found.complete && found.rows.length === 1;
  const tried = new Set<number>();
  let rows = found.rows;
  while (tried.size < MOST_CANDIDATES && !result.opened) {
    at.turn.checkpoint();
    const row = rows.find(({ token }) => !tried.has(token));
    if (!row) break;
    tried.add(row.token);
    if (isUnread(row) && !target.mayReadUnread) {
      result.unread = true;
      continue;
    }
    if (await openRow(at, row, target)) {
      result.opened = (await proveOpenChat(at, target, alone)).opened;
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
