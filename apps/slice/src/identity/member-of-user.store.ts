import type { SliceDb } from '../slice.types.ts';
import { endOwnLogin } from './end-own-login.store.ts';

/** Gives the member who is this user of the service; a teammate who comes for the first time becomes one. */
export async function memberOfUser(
  db: SliceDb,
  { workspaceId, userId, role }: { workspaceId: string; userId: string; role: 'owner' | 'member' },
): Promise<string> {
  const found = await findMember(db, workspaceId, userId);
  if (found) return found;
  if (role === 'owner' && (await claimOwner(db, workspaceId, userId)))
    return (await findMember(db, workspaceId, userId))!;
  const made = await db
    .insertInto('member')
    .values({ workspace_id: workspaceId, user_id: userId, role })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? (await findMember(db, workspaceId, userId))!;
}

/** The owner of what is stored here, whoever it is. */
export async function ownerOf(db: SliceDb, workspaceId: string): Promise<string> {
  const { id } = await db
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

async function findMember(db: SliceDb, workspaceId: string, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * The owner whom the slice made at its first start, or who set it up alone, is this user from now on, and the account's
 * sign-in the only one.
 */
async function claimOwner(db: SliceDb, workspaceId: string, userId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('member')
      .set({ user_id: userId })
      .where('workspace_id', '=', workspaceId)
      .where('role', '=', 'owner')
      .where('user_id', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (row) await endOwnLogin(tx);
    return row !== undefined;
  });
}
