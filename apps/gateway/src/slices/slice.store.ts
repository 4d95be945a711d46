import type { Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { type Actor, writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import type { SliceRow, SliceState, Task } from './slice.types.ts';

/** What changes beside the state. */
export type SliceChange = Partial<
  Pick<
    SliceRow,
    | 'claimed_at'
    | 'failures'
    | 'generation'
    | 'link_check_since'
    | 'image'
    | 'not_before'
    | 'pool_expires_at'
    | 'port'
    | 'previous_image'
    | 'refused_image'
    | 'secret_sealed'
    | 'trashed_at'
    | 'wanted'
    | 'wanted_backup'
    | 'wanted_image'
    | 'wanted_restore'
    | 'workspace_id'
  >
> & {
  /** How far an act of several steps is; null: it is over. */
  task?: Task | null;
};

/** One change of state: only from where it is expected to be, so that a late word of an earlier life changes nothing. */
export type Move = {
  from: readonly SliceState[];
  /** Only in this generation. */
  generation?: number;
  to: SliceState;
  by: Actor;
  why: string;
  set?: SliceChange;
};

/** Moves a slice and writes the event in one transaction; null when it is in another state or generation by now. */
export async function moveSlice(db: GatewayDb, number: number, move: Move): Promise<SliceRow | null> {
  return inOne(db, async (tx) => {
    const before = await tx
      .selectFrom('slice')
      .select(['state', 'generation', 'workspace_id'])
      .where('number', '=', number)
      .forUpdate()
      .executeTakeFirst();
    if (!before || !(move.from as readonly string[]).includes(before.state)) return null;
    if (move.generation !== undefined && move.generation !== before.generation) return null;
    const { task, ...set } = move.set ?? {};
    const row = await tx
      .updateTable('slice')
      .set({
        ...set,
        ...(task !== undefined && { task: task === null ? null : JSON.stringify(task) }),
        ...{ state: move.to, state_reason: move.why, state_since: new Date() },
      })
      .where('number', '=', number)
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeEvent(tx, {
      kind: 'slice.state',
      by: move.by,
      slice: number,
      workspaceId: row.workspace_id,
      from: before.state,
      to: move.to,
      reason: move.why,
    });
    return row as SliceRow;
  });
}

/** Gives one slice, or null. */
export async function findSlice(db: GatewayDb, number: number): Promise<SliceRow | null> {
  const row = await db.selectFrom('slice').selectAll().where('number', '=', number).executeTakeFirst();
  return (row as SliceRow | undefined) ?? null;
}

/** Gives the slice of a workspace, or null while it has none. */
export async function findSliceOf(db: GatewayDb, workspaceId: string): Promise<SliceRow | null> {
  const row = await db
    .selectFrom('slice')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return (row as SliceRow | undefined) ?? null;
}

/** Every slice that is not gone, by number. */
export async function listSlices(db: GatewayDb): Promise<SliceRow[]> {
  const rows = await db
    .selectFrom('slice')
    .selectAll()
    .where('state', '<>', 'deleted')
    .orderBy('number')
    .execute();
  return rows as SliceRow[];
}

function inOne<T>(db: GatewayDb, work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Transaction<DB>) : db.transaction().execute(work);
}
