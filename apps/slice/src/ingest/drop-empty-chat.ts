import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/**
 * Removes a chat of which nothing but list previews is known: no bubble, nothing sent or drafted. Its contact goes
 * with it unless a person named it or another chat has it. False when there is more to it.
 */
export async function dropEmptyChat(db: SliceDb, chatId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const gone = await sql<{ contact_id: string | null }>`
      delete from chat c where c.id = ${chatId}
        and not exists (select 1 from message m where m.chat_id = c.id and not m.provisional)
        and not exists (select 1 from outbox o where o.chat_id = c.id)
        and not exists (select 1 from draft d where d.chat_id = c.id and d.text <> '')
      returning c.contact_id`.execute(tx);
    const [row] = gone.rows;
    if (!row?.contact_id) return row !== undefined;
    await sql`
      with lonely as (
        delete from contact k where k.id = ${row.contact_id} and not k.name_by_hand
          and not exists (select 1 from chat c where c.contact_id = k.id) returning k.id
      )
      delete from identity where contact_id in (select id from lonely) and kind not in ('phone', 'jid', 'lid')`.execute(
      tx,
    );
    return true;
  });
}
