import { type Asks, unmarkWaiting, whoseData } from '@queunir/server/database/whose-data';
import { CompiledQuery, sql } from 'kysely';
import type { Actor } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { insertSlice, type NewSlice } from '../slices/create-slice.ts';
import { findSliceOf } from '../slices/slice.store.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import type { Vault } from '../vault/vault.ts';
import { isOwnedByOperator } from './first-owner.view.ts';

export type AdoptDeps = {
  readonly db: GatewayDb;
  readonly vault: Vault;
  /** How a slice is made here. */
  readonly fresh: () => Omit<NewSlice, 'workspaceId' | 'poolExpiresAt' | 'by' | 'why'>;
};

/** Two owners must not take it at once. */
const lockNumber = 7_205_005;
const firstNumber = 1;

/**
 * Gives what the single-person mode stored to the workspace of the first owner, as slice 1, in one transaction: before it
 * the data waits, after it the slice is there, and the orchestrator makes role, folders and key fit. Null when nothing
 * waits, or the workspace is not an operator's or has a slice.
 */
export async function adoptData(deps: AdoptDeps, workspaceId: string, by: Actor): Promise<SliceRow | null> {
  return deps.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx);
    if (!(await dataWaits(tx)) || !(await isOwnedByOperator(tx, workspaceId))) return null;
    if (await findSliceOf(tx, workspaceId)) return null;
    const why = 'takes over what the single-person mode stored';
    const wanted = { ...deps.fresh(), workspaceId, poolExpiresAt: null, by, why };
    const slice = await insertSlice(tx, deps.vault, firstNumber, wanted);
    await unmarkWaiting(asks(tx));
    return slice;
  });
}

/** Is there something that waits for the first owner? */
export async function dataWaits(db: GatewayDb): Promise<boolean> {
  return (await whoseData(asks(db))) === 'waiting';
}

const asks = (db: GatewayDb): Asks => ({
  query: (text, values = []) => db.executeQuery(CompiledQuery.raw(text, values)),
});
