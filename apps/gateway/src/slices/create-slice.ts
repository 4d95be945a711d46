import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { passwordPurpose, secretPurpose } from '../slice-client/slice-client.ts';
import type { Vault } from '../vault/vault.ts';
import type { RuntimeKind, SliceRow } from './slice.types.ts';

/** What a new slice is to be. */
export type NewSlice = {
  workspaceId: string | null;
  runtime: RuntimeKind;
  image: string;
  memoryMb: number;
  firstPort: number;
  poolExpiresAt: Date | null;
  by: Actor;
  why: string;
};

/** 32 random bytes. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** Writes down a slice that is to be made; the orchestrator makes it. Its number is never given twice. */
export async function createSlice(db: GatewayDb, vault: Vault, wanted: NewSlice): Promise<SliceRow> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ number: number }>`select nextval('slice_number_seq')::int as number`.execute(
      tx,
    );
    return insertSlice(tx, vault, rows[0]!.number, wanted);
  });
}

/** Writes down the slice of this number, in a transaction of the caller's. */
export async function insertSlice(
  tx: GatewayDb,
  vault: Vault,
  number: number,
  wanted: NewSlice,
): Promise<SliceRow> {
  const row = await tx
    .insertInto('slice')
    .values({
      number: sql`${number}`,
      workspace_id: wanted.workspaceId,
      runtime: wanted.runtime,
      port: freeAmongSlices(wanted.firstPort + 2 * (number - 1)),
      image: wanted.image,
      memory_mb: wanted.memoryMb,
      secret_sealed: vault.seal(newSecret(), secretPurpose(number)),
      database_password_sealed: vault.seal(newSecret(), passwordPurpose(number)),
      pool_expires_at: wanted.poolExpiresAt,
      claimed_at: wanted.workspaceId === null ? null : new Date(),
      state_reason: wanted.why,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await writeEvent(tx, {
    kind: 'slice.state',
    by: wanted.by,
    slice: number,
    workspaceId: wanted.workspaceId,
    to: 'provisioning',
    reason: wanted.why,
  });
  return row as SliceRow;
}

/** Every second one, so that a slice may open a port of its own beside it; past those that moved because of other programs. */
const freeAmongSlices = (first: number) => sql<number>`(
  select ports.port from generate_series(${first}::int, 65535, 2) as ports(port)
  where not exists (select from slice as other where other.port = ports.port) order by ports.port limit 1)`;
