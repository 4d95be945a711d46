import { sql } from 'kysely';
import { type Actor, writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { rewriteKey } from '../provisioner/provision.ts';
import type { ProvisionDeps } from '../provisioner/provision.types.ts';
import { passwordPurpose, secretPurpose } from '../slice-client/slice-client.ts';
import { createSlice, type NewSlice, newSecret } from '../slices/create-slice.ts';
import { findSliceOf } from '../slices/slice.store.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import type { Vault } from '../vault/vault.ts';

export type ClaimDeps = {
  readonly db: GatewayDb;
  readonly vault: Vault;
  readonly provision: ProvisionDeps;
  readonly now: () => Date;
  /** How a slice is made when the pool is empty. */
  readonly fresh: () => Omit<NewSlice, 'workspaceId' | 'poolExpiresAt' | 'by' | 'why'>;
};

/** Number space of the locks under which one workspace is given its slice. */
const lockSpace = 7_205_004;

/**
 * Gives a workspace its slice: the one it has, else the oldest that waits in the pool, else a new one that the
 * orchestrator makes. Two calls at once give the same. A claimed slice gets a new secret: what it had before opens nothing.
 */
export async function claimSlice(deps: ClaimDeps, workspaceId: string, by: Actor): Promise<SliceRow> {
  const claimed = await deps.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockSpace}, hashtext(${workspaceId}))`.execute(tx);
    return (await findSliceOf(tx, workspaceId)) ?? (await takeFromPool(tx, deps, workspaceId, by));
  });
  if (claimed) return claimed;
  const wanted = {
    ...deps.fresh(),
    workspaceId,
    poolExpiresAt: null,
    by,
    why: 'claimed while the pool was empty',
  };
  // Another call may have made it in this very moment: the workspace's slice is one by the table itself.
  return createSlice(deps.db, deps.vault, wanted).catch(async (error: unknown) => {
    const made = await findSliceOf(deps.db, workspaceId);
    if (made) return made;
    throw error;
  });
}

async function takeFromPool(
  tx: GatewayDb,
  deps: ClaimDeps,
  workspaceId: string,
  by: Actor,
): Promise<SliceRow | null> {
  const waiting = await tx
    .selectFrom('slice')
    .selectAll()
    .where('workspace_id', 'is', null)
    .where('state', '=', 'running')
    .where('wanted', '=', 'running')
    .where('pool_expires_at', '>', deps.now())
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!waiting) return null;
  const { number } = waiting;
  const secret = newSecret();
  const row = await tx
    .updateTable('slice')
    .set({
      workspace_id: workspaceId,
      secret_sealed: deps.vault.seal(secret, secretPurpose(number)),
      claimed_at: deps.now(),
      pool_expires_at: null,
    })
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirstOrThrow();
  await writeEvent(tx, { kind: 'slice.claimed', by, slice: number, workspaceId, reason: 'from the pool' });
  const databasePassword = deps.vault.open(row.database_password_sealed, passwordPurpose(number));
  // Before the commit: a slice whose row is claimed has the key that fits it.
  await rewriteKey(deps.provision, {
    number,
    generation: row.generation,
    workspaceId,
    secret,
    databasePassword,
  });
  return row as SliceRow;
}
