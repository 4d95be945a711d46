import { hashToken } from '@queunir/server/login/secrets';
import type { GatewayDb } from '../gateway.types.ts';

/** How long an invitation is good for, in days. */
export const invitationDays = 14;

export type InvitationRow = {
  id: string;
  email: string | null;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
};

const columns = [
  'id',
  'email',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'accepted_at as acceptedAt',
] as const;

/** Keeps a new invitation. */
export async function insertInvitation(
  db: GatewayDb,
  made: { tokenHash: Buffer; email: string | null; invitedBy: string; now: Date },
): Promise<InvitationRow> {
  return db
    .insertInto('invitation')
    .values({
      token_hash: made.tokenHash,
      email: made.email?.toLowerCase() ?? null,
      invited_by: made.invitedBy,
      created_at: made.now,
      expires_at: new Date(made.now.getTime() + invitationDays * 86_400_000),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** The newest two hundred invitations. */
export async function listInvitationRows(db: GatewayDb): Promise<InvitationRow[]> {
  return db
    .selectFrom('invitation')
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** Spends an invitation and gives its id; null when it is void, spent, too old or for another address. */
export async function spendInvitation(
  db: GatewayDb,
  token: string,
  email: string,
  now: Date,
): Promise<string | null> {
  const row = await db
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .where((on) => on.or([on('email', 'is', null), on('email', '=', email.toLowerCase())]))
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Notes who came by an invitation. */
export async function noteAccepted(db: GatewayDb, id: string, userId: string): Promise<void> {
  await db.updateTable('invitation').set({ accepted_by: userId }).where('id', '=', id).execute();
}

/** Makes a spent invitation good again, after a failure of ours. */
export async function giveBackInvitation(db: GatewayDb, id: string): Promise<void> {
  await db.updateTable('invitation').set({ accepted_at: null }).where('id', '=', id).execute();
}

/** Removes an invitation that nobody has accepted; gives false when there is none. */
export async function deleteInvitation(db: GatewayDb, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('invitation')
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
