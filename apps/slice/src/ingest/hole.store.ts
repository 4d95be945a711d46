import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { HolePlan, OpenHole, Standing } from './plan-holes.ts';

type Tx = Transaction<DB>;

/** The holes of a chat that are open, oldest first. */
export async function openHoles(tx: Tx, chatId: string): Promise<OpenHole[]> {
  const found = await sql<{ id: string; before_at: Date; after_at: Date; key: string | null }>`
    select h.id, h.before_at, h.after_at, m.key from hole h left join message m on m.id = h.after_message_id
    where h.chat_id = ${chatId} and h.closed_at is null order by h.before_at`.execute(tx);
  return found.rows.map((row) => ({
    id: row.id,
    beforeAt: row.before_at.getTime(),
    afterKey: row.key,
    afterAt: row.after_at.getTime(),
  }));
}

/** The newest message of a chat that has a key, other than these; null when there is none. */
export async function newestKeyed(
  tx: Tx,
  chatId: string,
  except: readonly string[],
): Promise<Standing | null> {
  const found = await sql<{ id: string; ordered_at: Date }>`
    select id, ordered_at from message where chat_id = ${chatId} and key is not null
      and id <> all(${[...except]}::uuid[])
    order by ordered_at desc, rank desc, id desc limit 1`.execute(tx);
  const row = found.rows[0];
  return row ? { id: row.id, orderedAt: row.ordered_at.getTime() } : null;
}

/** Writes what a window proved. */
export async function writeHoles(
  tx: Tx,
  chat: { id: string; lineId: string },
  plan: HolePlan,
  now: Date,
): Promise<void> {
  if (plan.closed.length > 0)
    await tx.updateTable('hole').set({ closed_at: now }).where('id', 'in', plan.closed).execute();
  for (const { id, after, beyond } of plan.changed) {
    await tx
      .updateTable('hole')
      .set({
        ...(beyond ? { beyond } : {}),
        ...(after ? { after_message_id: after.id, after_at: new Date(after.orderedAt) } : {}),
      })
      .where('id', '=', id)
      .execute();
  }
  if (!plan.opened) return;
  const { beforeAt, after, beyond } = plan.opened;
  await tx
    .insertInto('hole')
    .values({
      line_id: chat.lineId,
      chat_id: chat.id,
      before_at: new Date(beforeAt),
      after_message_id: after.id,
      after_at: new Date(after.orderedAt),
      beyond,
      found_at: now,
    })
    .execute();
}
