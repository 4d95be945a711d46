import type { SliceDb } from '../slice.types.ts';

/** How long a browser that is not used for signing in stays known. */
export const deviceDays = 180;

/** Is this the hash of a browser from which the member signed in before? */
export async function isKnownDevice(
  db: SliceDb,
  memberId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .select('member_id')
    .where('token_hash', '=', tokenHash)
    .where('member_id', '=', memberId)
    .where('last_used_at', '>', new Date(now.getTime() - deviceDays * 86_400_000))
    .executeTakeFirst();
  return row !== undefined;
}

/** Remembers a browser after the right password; those that were not used for long are swept out on the way. */
export async function rememberDevice(
  db: SliceDb,
  memberId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<void> {
  const old = new Date(now.getTime() - deviceDays * 86_400_000);
  await db.deleteFrom('known_device').where('last_used_at', '<=', old).execute();
  await db
    .insertInto('known_device')
    .values({ token_hash: tokenHash, member_id: memberId, last_used_at: now })
    .onConflict((conflict) => conflict.column('token_hash').doUpdateSet({ last_used_at: now }))
    .execute();
}

/** Makes every browser a stranger again. */
export async function forgetDevices(db: SliceDb, memberId: string): Promise<void> {
  await db.deleteFrom('known_device').where('member_id', '=', memberId).execute();
}
