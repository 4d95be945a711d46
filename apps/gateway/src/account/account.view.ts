import type { GatewayDb } from '../gateway.types.ts';

/** What an account page shows beside who is signed in. */
export type AccountFacts = {
  name: string;
  email: string;
  language: string;
  twoFactor: boolean;
  sliceState: string | null;
  lookOnEndsAt: Date | null;
};

/** Gives the facts of an account and of the workspace that is meant; null when the account is gone. */
export async function findAccountFacts(
  db: GatewayDb,
  who: { userId: string; workspaceId: string | null; lookOnId: string | null },
): Promise<AccountFacts | null> {
  const row = await db
    .selectFrom('auth.user as u')
    .leftJoin('slice as s', (join) => join.on('s.workspace_id', '=', who.workspaceId))
    .leftJoin('look_on as l', (join) => join.on('l.id', '=', who.lookOnId))
    .select(['u.name', 'u.email', 'u.language', 'u.twoFactorEnabled', 's.state', 'l.ends_at'])
    .where('u.id', '=', who.userId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    name: row.name,
    email: row.email,
    language: row.language,
    twoFactor: row.twoFactorEnabled ?? false,
    sliceState: row.state,
    lookOnEndsAt: row.ends_at,
  };
}

/** True once there is an operator. */
export async function hasOperator(db: GatewayDb): Promise<boolean> {
  const row = await db
    .selectFrom('auth.user')
    .select('id')
    .where('role', '=', 'admin')
    .where('deletedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
