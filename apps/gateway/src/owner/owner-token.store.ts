import type { GatewayDb } from '../gateway.types.ts';

/** Keeps one token; an older one is void. */
export async function replaceOwnerToken(db: GatewayDb, hash: Buffer, now: Date): Promise<void> {
  const values = { token_hash: hash, created_at: now };
  await db
    .insertInto('owner_token')
    .values(values)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(values))
    .execute();
}

/** Is this the hash of the token? */
export async function isOwnerToken(db: GatewayDb, hash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('owner_token')
    .select('one')
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Spends the token; gives false when it was spent already. */
export async function spendOwnerToken(db: GatewayDb, hash: Buffer): Promise<boolean> {
  const row = await db
    .deleteFrom('owner_token')
    .where('token_hash', '=', hash)
    .returning('one')
    .executeTakeFirst();
  return row !== undefined;
}
