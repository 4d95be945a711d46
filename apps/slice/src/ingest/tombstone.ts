import { createHmac } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { SliceDb } from '../slice.types.ts';

/** What can be erased for good. */
export type Erased = 'message' | 'chat' | 'contact';

/** Keyed hash of an erased thing's own key (message key, JID or phone): tells nothing without the workspace's key. */
export function tombstoneHash(key: Buffer, lineId: string, kind: Erased, value: string): Buffer {
  return createHmac('sha256', key).update(`${lineId}\n${kind}\n${value}`).digest();
}

/** Gives those of the values that were erased. */
export async function erasedAmong(
  db: SliceDb | Transaction<DB>,
  key: Buffer,
  lineId: string,
  kind: Erased,
  values: readonly string[],
): Promise<Set<string>> {
  if (values.length === 0) return new Set();
  const byHash = new Map(
    values.map((value) => [tombstoneHash(key, lineId, kind, value).toString('hex'), value]),
  );
  const found = await sql<{ hash: Buffer }>`
    select hash from tombstone where line_id = ${lineId} and kind = ${kind}
    and hash = any(select decode(h, 'hex') from unnest(${[...byHash.keys()]}::text[]) h)`.execute(db);
  return new Set(found.rows.flatMap(({ hash }) => byHash.get(hash.toString('hex')) ?? []));
}

/** Leaves tombstones, so that reading, backfill and imports do not bring these things back. */
export async function leaveTombstones(
  db: SliceDb | Transaction<DB>,
  key: Buffer,
  lineId: string,
  kind: Erased,
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return;
  await db
    .insertInto('tombstone')
    .values(values.map((value) => ({ line_id: lineId, kind, hash: tombstoneHash(key, lineId, kind, value) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Was the other side with one of these numbers or JIDs erased, as a chat or as a contact? Nulls tell nothing. */
export async function isErasedSide(
  db: SliceDb | Transaction<DB>,
  key: Buffer,
  lineId: string,
  ids: readonly (string | null)[],
): Promise<boolean> {
  const values = ids.filter((id) => id !== null);
  if (values.length === 0) return false;
  const hashes = values.flatMap((value) =>
    (['chat', 'contact'] as const).map((kind) => tombstoneHash(key, lineId, kind, value)),
  );
  const found = await db
    .selectFrom('tombstone')
    .select('kind')
    .where('line_id', '=', lineId)
    .where('hash', 'in', hashes)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
