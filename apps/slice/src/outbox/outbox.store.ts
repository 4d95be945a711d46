import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { SliceDb } from '../slice.types.ts';

export type OutboxState =
  | 'queued'
  | 'sending'
  | 'entered'
  | 'sent'
  | 'held'
  | 'unsure'
  | 'failed'
  | 'discarded';

/** A message that is to be typed into the page. */
export type OutboxRow = {
  id: string;
  chat_id: string;
  message_id: string | null;
  body_hash: Buffer;
  text: string;
  quoted_key: string | null;
  state: OutboxState;
  attempts: number;
  last_own_key: string | null;
  equal_bubbles: number | null;
  entered_at: Date | null;
  queued_at: Date;
};

const columns = [
  'id',
  'chat_id',
  'message_id',
  'body_hash',
  'text',
  'quoted_key',
  'state',
  'attempts',
  'last_own_key',
  'equal_bubbles',
  'entered_at',
  'queued_at',
] as const;

/** The row of an act that was asked for before; null for a new key. */
export async function findByKey(
  db: SliceDb | Transaction<DB>,
  lineId: string,
  key: string,
): Promise<OutboxRow | null> {
  const query = db
    .selectFrom('outbox')
    .select(columns)
    .where('line_id', '=', lineId)
    .where('idempotency_key', '=', key);
  return ((await query.executeTakeFirst()) as OutboxRow | undefined) ?? null;
}

/** One row of a line; null when it is not there. */
export async function findRow(
  db: SliceDb | Transaction<DB>,
  lineId: string,
  id: string,
): Promise<OutboxRow | null> {
  const query = db.selectFrom('outbox').select(columns).where('line_id', '=', lineId).where('id', '=', id);
  return ((await query.executeTakeFirst()) as OutboxRow | undefined) ?? null;
}

/** Which of these bubbles other messages of the outbox became. */
export async function keysOfOtherSends(
  db: SliceDb,
  row: Pick<OutboxRow, 'id' | 'chat_id'>,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const found = await db
    .selectFrom('message')
    .innerJoin('outbox', 'outbox.message_id', 'message.id')
    .select('message.key')
    .where('message.chat_id', '=', row.chat_id)
    .where('message.key', 'in', [...keys])
    .where('outbox.id', '<>', row.id)
    .execute();
  return new Set(found.flatMap(({ key }) => key ?? []));
}

/** Rows of a line in one of these states, in the order in which they were put into the queue. */
export async function rowsIn(
  db: SliceDb,
  lineId: string,
  states: OutboxState[],
  limit: number,
  exceptChats: readonly string[] = [],
): Promise<OutboxRow[]> {
  const query = db
    .selectFrom('outbox')
    .select(columns)
    .where('line_id', '=', lineId)
    .where('state', 'in', states)
    .$if(exceptChats.length > 0, (all) => all.where('chat_id', 'not in', exceptChats));
  return (await query.orderBy('queued_at').orderBy('id').limit(limit).execute()) as OutboxRow[];
}

/** What of an outbox row shows in its message. */
const shown: Record<Exclude<OutboxState, 'discarded'>, string> = {
  queued: 'queued',
  sending: 'sending',
  entered: 'sending',
  sent: 'sent',
  held: 'held',
  unsure: 'unsure',
  failed: 'failed',
};

export type Step = {
  from: OutboxState[];
  to: Exclude<OutboxState, 'discarded'>;
  reason?: string | null;
  /** The try that went before does not count: the page was away. */
  untried?: true;
  set?: {
    queued_at?: Date;
    entered_at?: Date | null;
    last_own_key?: string | null;
    equal_bubbles?: number | null;
    sent_at?: Date;
  };
};

/** Takes one step of a row and of its message together; false when the row is in another state by now. */
export async function takeStep(tx: Transaction<DB>, id: string, step: Step): Promise<boolean> {
  const change = (step.to === 'sending' ? 1 : 0) - (step.untried ? 1 : 0);
  const attempts = step.set?.queued_at ? 0 : sql<number>`greatest(attempts + ${change}, 0)`;
  const row = await tx
    .updateTable('outbox')
    .set({ ...step.set, state: step.to, reason: step.reason ?? null, attempts })
    .where('id', '=', id)
    .where('state', 'in', step.from)
    .returning('message_id')
    .executeTakeFirst();
  if (!row?.message_id) return row !== undefined;
  await tx
    .updateTable('message')
    .set({ state: shown[step.to], state_reason: step.reason ?? null, changed_at: sql`now()` })
    .where('id', '=', row.message_id)
    .execute();
  return true;
}
