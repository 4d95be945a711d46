import type { Selectable } from 'kysely';
import type { AuthUser } from '../database/schema.generated.ts';
import type { GatewayDb } from '../gateway.types.ts';

/** Gives an account that was not ended, or null. */
export async function findUser(db: GatewayDb, userId: string): Promise<Selectable<AuthUser> | null> {
  const row = await db
    .selectFrom('auth.user')
    .selectAll()
    .where('id', '=', userId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Gives the account with this address, whether ended or not; null when there is none. */
export async function findUserByEmail(db: GatewayDb, email: string): Promise<Selectable<AuthUser> | null> {
  const row = await db
    .selectFrom('auth.user')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that an address was proved. */
export async function markVerified(db: GatewayDb, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('auth.user')
    .set({ emailVerified: true, updatedAt: now })
    .where('id', '=', userId)
    .execute();
}

/** Gives the stored hash of an account's password, or null. */
export async function findAccountHash(db: GatewayDb, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('auth.account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}
