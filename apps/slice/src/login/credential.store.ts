import type { SliceDb } from '../slice.types.ts';

/** Gives the password hash of the owner, or null while none is set. */
export async function findPasswordHash(db: SliceDb, memberId: string): Promise<string | null> {
  const row = await db
    .selectFrom('credential')
    .select('password_hash')
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

/** Sets the first password; gives false when there was one already. */
export async function insertPassword(db: SliceDb, memberId: string, hash: string): Promise<boolean> {
  const row = await db
    .insertInto('credential')
    .values({ member_id: memberId, password_hash: hash })
    .onConflict((conflict) => conflict.doNothing())
    .returning('member_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Replaces the password. */
export async function updatePassword(db: SliceDb, memberId: string, hash: string, now: Date): Promise<void> {
  await db
    .updateTable('credential')
    .set({ password_hash: hash, changed_at: now })
    .where('member_id', '=', memberId)
    .execute();
}

/** Keeps one setup token for the workspace; an older one is void. */
export async function replaceSetupToken(db: SliceDb, workspaceId: string, tokenHash: Buffer): Promise<void> {
  await db
    .insertInto('setup_token')
    .values({ workspace_id: workspaceId, token_hash: tokenHash })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet({ token_hash: tokenHash }))
    .execute();
}

/** Gives the hash of the setup token, or null. */
export async function findSetupTokenHash(db: SliceDb, workspaceId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('setup_token')
    .select('token_hash')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row?.token_hash ?? null;
}

/** Voids the setup token. */
export async function deleteSetupToken(db: SliceDb, workspaceId: string): Promise<void> {
  await db.deleteFrom('setup_token').where('workspace_id', '=', workspaceId).execute();
}
