import type { actor } from '@queunir/contracts/admin/journal';
import { sql } from 'kysely';
import type * as z from 'zod/mini';
import type { GatewayDb } from '../../gateway.types.ts';

/** One entry as the database has it. */
export type JournalRow = {
  id: number;
  at: Date;
  kind: string;
  slice: number | null;
  workspaceId: string | null;
  userId: string | null;
  userEmail: string | null;
  actor: z.output<typeof actor>;
  actorId: string | null;
  actorEmail: string | null;
  from: string | null;
  to: string | null;
  reason: string | null;
  details: unknown;
};

export type JournalFilter = {
  slice: number | null;
  workspace: string | null;
  user: string | null;
  kind: string | null;
  actor: string | null;
  since: string | null;
  until: string | null;
  before: number | null;
  limit: number;
};

/** Entries before a place in the journal, newest first. */
export async function listJournalRows(db: GatewayDb, filter: JournalFilter): Promise<JournalRow[]> {
  const { slice, workspace, user, kind, actor, since, until, before, limit } = filter;
  const conditions = [
    sql`true`,
    ...(slice === null ? [] : [sql`e.slice_number = ${slice}`]),
    ...(workspace === null ? [] : [sql`e.workspace_id = ${workspace}::uuid`]),
    ...(user === null ? [] : [sql`(e.user_id = ${user}::uuid or e.actor_id = ${user}::uuid)`]),
    ...(kind === null ? [] : [sql`(e.kind = ${kind} or split_part(e.kind, '.', 1) = ${kind})`]),
    ...(actor === null ? [] : [sql`e.actor = ${actor}`]),
    ...(since === null ? [] : [sql`e.at >= ${since}::timestamptz`]),
    ...(until === null ? [] : [sql`e.at < ${until}::timestamptz`]),
    ...(before === null ? [] : [sql`e.id < ${before}`]),
  ];
  const { rows } = await sql<JournalRow>`
    select e.id, e.at, e.kind, e.slice_number as slice, e.workspace_id as "workspaceId", e.user_id as "userId",
      u."email" as "userEmail", e.actor, e.actor_id as "actorId", a."email" as "actorEmail",
      e.from_state as "from", e.to_state as "to", e.reason, e.details
    from event e
    left join auth."user" u on u."id" = e.user_id
    left join auth."user" a on a."id" = e.actor_id
    where ${sql.join(conditions, sql` and `)}
    order by e.id desc limit ${limit}`.execute(db);
  return rows;
}
