import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { PlacedMessage } from './place-messages.ts';
import type { HolePlan, OpenHole } from './plan-holes.ts';

type Tx = Transaction<DB>;

/** The holes of a chat that are open, oldest first. */
export async function openHoles(tx: Tx, chatId: string): Promise<OpenHole[]> {
  const found = await sql<HoleRow>`
    select h.id, h.before_at, h.after_at, h.from_start, a.id as a_id, a.key as a_key, a.ordered_at as a_at, a.rank as a_rank,
      b.id as b_id, b.ordered_at as b_at, b.rank as b_rank
    from hole h left join message a on a.id = h.after_message_id left join message b on b.id = h.before_message_id
    where h.chat_id = ${chatId} and h.closed_at is null order by h.before_at`.execute(tx);
  return found.rows.map((row) => {
    const after = placed(row.a_id, row.a_at, row.a_rank);
    return {
      id: row.id,
      before: placed(row.b_id, row.b_at, row.b_rank),
      beforeAt: row.before_at.getTime(),
      after: after && row.a_key !== null ? { ...after, key: row.a_key } : null,
      afterAt: row.after_at.getTime(),
      fromStart: row.from_start,
    };
  });
}

type HoleRow = {
  id: string;
  before_at: Date;
  after_at: Date;
  from_start: boolean;
  a_id: string | null;
  a_key: string | null;
  a_at: Date | null;
  a_rank: string | null;
  b_id: string | null;
  b_at: Date | null;
  b_rank: string | null;
};

const placed = (id: string | null, at: Date | null, rank: string | null): PlacedMessage | null =>
  id === null || at === null || rank === null ? null : { id, orderedAt: at.getTime(), rank };

/** The newest message of a chat that has a key and stands below a place, other than these; null when there is none. */
export async function newestBelow(
  tx: Tx,
  chatId: string,
  top: PlacedMessage,
  except: readonly string[],
): Promise<PlacedMessage | null> {
  const found = await sql<{ id: string; ordered_at: Date; rank: string }>`
    select id, ordered_at, rank from message where chat_id = ${chatId} and key is not null
      and ordered_at < date_trunc('minute', ${new Date(top.orderedAt)}::timestamptz) + interval '1 minute'
      and id <> all(${[...except]}::uuid[])
    order by ordered_at desc, rank desc, id desc limit 1`.execute(tx);
  const row = found.rows[0];
  return row ? placed(row.id, row.ordered_at, row.rank) : null;
}

/** Writes what a window proved, and that the chat need not wait for its next try where that is news. */
export async function writeHoles(
  tx: Tx,
  chat: { id: string; lineId: string; promisedFrom: number | null },
  plan: HolePlan,
  now: Date,
): Promise<void> {
  await tx.updateTable('chat').set({ hole_tries: 0, hole_try_at: null }).where('id', '=', chat.id).execute();
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
  if (plan.begun && chat.promisedFrom !== null) {
    const row = {
      line_id: chat.lineId,
      chat_id: chat.id,
      before_at: new Date(chat.promisedFrom),
      after_message_id: plan.begun.id,
      after_at: new Date(plan.begun.orderedAt),
      from_start: true,
      found_at: now,
    };
    await tx.insertInto('hole').values(row).execute();
  }
  if (plan.opened.length === 0) return;
  const rows = plan.opened.map(({ before, after, beyond }) => ({
    line_id: chat.lineId,
    chat_id: chat.id,
    before_message_id: before.id,
    before_at: new Date(before.orderedAt),
    after_message_id: after.id,
    after_at: new Date(after.orderedAt),
    beyond,
    found_at: now,
  }));
  await tx.insertInto('hole').values(rows).execute();
}
