import { createHmac, randomBytes } from 'node:crypto';
import { newToken } from '@queunir/server/login/secrets';
import { testSecret } from '../account/test-accounts.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { insertAccount } from '../owner/insert-account.ts';

/** Headers that prove who calls. */
export type Proof = Record<string, string>;

const hourMs = 3_600_000;

/** An account with a confirmed address, or as `set` says; gives its id. */
export async function anAccount(
  db: GatewayDb,
  name: string,
  set: { emailVerified?: boolean; role?: string; deletedAt?: Date } = {},
): Promise<string> {
  const password = randomBytes(9).toString('hex');
  const email = `${name}@example.com`;
  const id = await insertAccount(db, { name, email, language: 'en', password }, new Date());
  await db
    .updateTable('auth.user')
    .set({ emailVerified: true, ...set })
    .where('id', '=', id)
    .execute();
  return id;
}

/** A session of an account, which ends in an hour or ended an hour ago. */
export async function aSession(
  db: GatewayDb,
  userId: string,
  when: 'running' | 'over' = 'running',
): Promise<{ id: string; token: string }> {
  const token = randomBytes(16).toString('hex');
  const expiresAt = new Date(Date.now() + (when === 'running' ? hourMs : -hourMs));
  const { id } = await db
    .insertInto('auth.session')
    .values({ userId, token, expiresAt, updatedAt: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token };
}

/** The cookie of a session token under a seal. */
export function sealedCookie(token: string, secret = testSecret): Proof {
  const seal = createHmac('sha256', secret).update(token).digest('base64');
  return { cookie: `queunir_session=${encodeURIComponent(`${token}.${seal}`)}` };
}

/** An API key of an account. */
export async function aKey(
  db: GatewayDb,
  userId: string,
  scopes: string[],
  set: { revoked_at?: Date; expires_at?: Date } = {},
): Promise<{ id: string; proof: Proof }> {
  const { token, hash } = newToken();
  const values = { user_id: userId, name: 'k', key_hash: hash, shown: 'qn_', scopes, ...set };
  const { id } = await db.insertInto('api_key').values(values).returning('id').executeTakeFirstOrThrow();
  return { id, proof: { authorization: `Bearer ${token}` } };
}

/** The workspace that an account was given. */
export async function workspaceOf(db: GatewayDb, userId: string): Promise<string> {
  const row = await db
    .selectFrom('workspace_member')
    .select('workspace_id')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return row.workspace_id;
}
