import type { GatewayDb } from '../gateway.types.ts';

export type LookOnRow = {
  id: string;
  operator: string | null;
  reason: string;
  startedAt: Date;
  endsAt: Date;
  endedAt: Date | null;
};

/** Begins a look-on. */
export async function insertLookOn(
  db: GatewayDb,
  made: {
    operatorId: string;
    signInId: string;
    workspaceId: string;
    reason: string;
    now: Date;
    endsAt: Date;
  },
): Promise<{ id: string; endsAt: Date }> {
  return db
    .insertInto('look_on')
    .values({
      operator_id: made.operatorId,
      session_id: made.signInId,
      workspace_id: made.workspaceId,
      reason: made.reason,
      started_at: made.now,
      ends_at: made.endsAt,
    })
    .returning(['id', 'ends_at as endsAt'])
    .executeTakeFirstOrThrow();
}

/** Ends the look-ons of these sign-in sessions; gives what was open. */
export async function endLookOnsOf(
  db: GatewayDb,
  signInIds: readonly string[],
  now: Date,
): Promise<{ id: string; workspaceId: string }[]> {
  if (signInIds.length === 0) return [];
  return db
    .updateTable('look_on')
    .set({ ended_at: now })
    .where('session_id', 'in', [...signInIds])
    .where('ended_at', 'is', null)
    .returning(['id', 'workspace_id as workspaceId'])
    .execute();
}

/** Notes the end of look-ons whose time is over, and gives their ids. */
export async function sweepLookOns(db: GatewayDb, now: Date): Promise<string[]> {
  const rows = await db
    .updateTable('look_on')
    .set((column) => ({ ended_at: column.ref('ends_at') }))
    .where('ended_at', 'is', null)
    .where('ends_at', '<=', now)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The newest two hundred look-ons in a workspace, newest first. */
export async function listLookOnRows(db: GatewayDb, workspaceId: string): Promise<LookOnRow[]> {
  return db
    .selectFrom('look_on as l')
    .leftJoin('auth.user as u', 'u.id', 'l.operator_id')
    .select([
      'l.id',
      'u.name as operator',
      'l.reason',
      'l.started_at as startedAt',
      'l.ends_at as endsAt',
      'l.ended_at as endedAt',
    ])
    .where('l.workspace_id', '=', workspaceId)
    .orderBy('l.started_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(200)
    .execute();
}

/** Is there such a workspace? */
export async function hasWorkspace(db: GatewayDb, workspaceId: string): Promise<boolean> {
  const row = await db.selectFrom('workspace').select('id').where('id', '=', workspaceId).executeTakeFirst();
  return row !== undefined;
}
