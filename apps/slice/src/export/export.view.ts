import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { ExportTable } from './export-tables.ts';

type Tx = Transaction<DB>;

const rowsAtOnce = 1_000;

/** The rows of a table as lines of JSON, by their key, a thousand at a time. */
export async function* tableLines(tx: Tx, { name, columns, key }: ExportTable): AsyncGenerator<string> {
  const keys = sql.raw(key);
  for (let after: unknown[] | null = null; ; ) {
    const beyond: ReturnType<typeof sql> = after ? sql`where (${keys}) > (${sql.join(after)})` : sql``;
    const { rows }: { rows: Record<string, unknown>[] } = await sql<Record<string, unknown>>`
      select ${sql.raw(columns.join(', '))} from ${sql.table(name)} ${beyond} order by ${keys} limit ${rowsAtOnce}`.execute(
      tx,
    );
    if (rows.length > 0) yield `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = key.split(', ').map((column) => last[column]);
  }
}

/** Chats by the newest message, with what an export names them by. */
export async function listExportChats(tx: Tx): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('chat')
    .select(['id', 'title'])
    .orderBy('last_at', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute();
}

/** A message as a person reads it in a file. */
export type PlainMessage = { at: Date; own: boolean; author: string | null; kind: string; text: string };

type Place = { ordered_at: Date; rank: string; id: string };

/** The messages of a chat from its first to its last. */
export async function* chatMessages(tx: Tx, chatId: string): AsyncGenerator<PlainMessage> {
  for (let after: Place | null = null; ; ) {
    const beyond: ReturnType<typeof sql> = after
      ? sql`and (ordered_at, rank, id) > (${after.ordered_at}, ${after.rank}, ${after.id})`
      : sql``;
    const { rows }: { rows: (Place & Omit<PlainMessage, 'at'>)[] } = await sql<
      Place & Omit<PlainMessage, 'at'>
    >`
      select ordered_at, rank, id, own, author, kind, text from message
      where chat_id = ${chatId} ${beyond} order by ordered_at, rank, id limit ${rowsAtOnce}`.execute(tx);
    for (const { ordered_at: at, own, author, kind, text } of rows) yield { at, own, author, kind, text };
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    after = last;
  }
}

/** Contacts with all that is known of their numbers and names. */
export async function listExportContacts(
  tx: Tx,
): Promise<{ name: string; phones: string[]; names: string[] }[]> {
  const { rows } = await sql<{ name: string; phones: string[]; names: string[] }>`
    select c.name,
      coalesce(array_agg(distinct i.value) filter (where i.kind = 'phone'), '{}') as phones,
      coalesce(array_agg(distinct i.value) filter (where i.kind not in ('phone', 'jid', 'lid')), '{}') as names
    from contact c left join identity i on i.contact_id = c.id
    group by c.id order by lower(c.name), c.id`.execute(tx);
  return rows;
}

/** Pictures, one after the other. */
export async function* listFaces(tx: Tx): AsyncGenerator<{ id: string; png: Buffer }> {
  const ids = await tx.selectFrom('face').select('id').orderBy('id').execute();
  for (const { id } of ids) {
    const row = await tx.selectFrom('face').select('png').where('id', '=', id).executeTakeFirst();
    if (row) yield { id, png: row.png };
  }
}
