import type { Selectable } from 'kysely';
import type { ApiKey } from '../database/schema.generated.ts';
import type { GatewayDb } from '../gateway.types.ts';

export type KeyRow = Omit<Selectable<ApiKey>, 'key_hash' | 'user_id' | 'revoked_at'>;

const columns = ['id', 'name', 'shown', 'scopes', 'created_at', 'expires_at', 'last_used_at'] as const;

/** Keeps a key's hash. */
export async function insertKey(
  db: GatewayDb,
  key: {
    userId: string;
    name: string;
    hash: Buffer;
    shown: string;
    scopes: readonly string[];
    expiresAt: Date | null;
    now: Date;
  },
): Promise<KeyRow> {
  return db
    .insertInto('api_key')
    .values({
      user_id: key.userId,
      name: key.name,
      key_hash: key.hash,
      shown: key.shown,
      scopes: [...key.scopes],
      expires_at: key.expiresAt,
      created_at: key.now,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** The keys of an account that work, newest first. */
export async function listKeyRows(db: GatewayDb, userId: string, now: Date): Promise<KeyRow[]> {
  return db
    .selectFrom('api_key')
    .select(columns)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where((on) => on.or([on('expires_at', 'is', null), on('expires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Makes keys of an account void, one or all; gives the ids of those that worked until now. */
export async function voidKeys(
  db: GatewayDb,
  userId: string,
  which: { only: string } | 'all',
  now: Date,
): Promise<string[]> {
  const rows = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .$if(which !== 'all', (query) => query.where('id', '=', which === 'all' ? '' : which.only))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Notes when a key was last used. */
export async function noteKeyUse(db: GatewayDb, id: string, now: Date): Promise<void> {
  await db.updateTable('api_key').set({ last_used_at: now }).where('id', '=', id).execute();
}
