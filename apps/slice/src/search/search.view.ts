import { sql } from 'kysely';
import { containing } from '../chats/chat-row.view.ts';
import type { SliceDb } from '../slice.types.ts';

export type MessageHit = {
  message_id: string;
  chat_id: string;
  title: string;
  own: boolean;
  text: string;
  sent_at: Date | null;
};

/** How many of the newest messages are looked through before the word index is asked. */
const recent = 4000;

/**
 * Newest messages that hold these words, case and accents ignored. Frequent words are found among the newest at once;
 * rare ones by the trigram index. Fewer than three letters have no trigram of their own, so they mean the beginning of
 * a word, which has one.
 */
export async function searchMessages(
  db: SliceDb,
  lineId: string,
  words: string,
  limit: number,
): Promise<MessageHit[]> {
  const near = await hits(
    db,
    sql`(select message_id, chat_id, text, folded, at from search_document
    where line_id = ${lineId} order by at desc limit ${recent})`,
    words,
    limit,
  );
  if (near.length >= limit) return near;
  return hits(db, sql`(select * from search_document where line_id = ${lineId})`, words, limit);
}

async function hits(
  db: SliceDb,
  documents: ReturnType<typeof sql>,
  words: string,
  limit: number,
): Promise<MessageHit[]> {
  const found = await sql<MessageHit>`
    select d.message_id, d.chat_id, c.title, m.own, d.text, m.sent_at from (
      select d.message_id, d.chat_id, d.text, d.at from ${documents} d where ${matching(words)} order by d.at desc limit ${limit}) d
    join message m on m.id = d.message_id join chat c on c.id = d.chat_id order by d.at desc`.execute(db);
  return found.rows;
}

function matching(words: string) {
  const pattern = containing(words);
  if ([...words].length > 2) return sql`d.folded like fold_text(${pattern})`;
  const start = pattern.slice(1);
  return sql`(d.folded like fold_text(${start}) or d.folded like fold_text(${`% ${start}`}))`;
}

/** Chats with unread messages that were not read into Queunir, so that they cannot be found. */
export async function countNotRead(db: SliceDb, lineId: string): Promise<number> {
  const found = await sql<{ chats: number }>`
    select count(*) as chats from chat where line_id = ${lineId} and (unread > 0 or marked_unread) and not archived
    and unread > 0`.execute(db);
  return found.rows[0]?.chats ?? 0;
}
