import { randomBytes } from 'node:crypto';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { signIdentity } from '@queunir/server/identity/sign-identity';
import type { GatewayDb } from '../gateway.types.ts';
import { aKey, anAccount, aSession, type Proof, sealedCookie, workspaceOf } from './test-proofs.ts';

/** Gives the headers of a caller, anew for each call, so that no call ends what another one needs. */
export type TestCaller = () => Promise<Proof>;

/** Everybody who may knock at the gateway. */
export type TestCallers = Awaited<ReturnType<typeof createTestCallers>>;

const nowhere = '01900000-0000-7000-8000-000000000000';
const everyScope = ['read', 'write', 'admin'];

/** Makes one of each kind of caller in a database. */
export async function createTestCallers(db: GatewayDb) {
  const user = await anAccount(db, 'user');
  const suspended = await anAccount(db, 'suspended');
  const admin = await anAccount(db, 'admin', { role: 'admin' });
  const unverified = await anAccount(db, 'unverified', { emailVerified: false });
  const ended = await anAccount(db, 'ended', { deletedAt: new Date() });
  const workspaceId = await workspaceOf(db, suspended);
  await db.updateTable('workspace').set({ suspended_at: new Date() }).where('id', '=', workspaceId).execute();

  const signedIn = (userId: string) => async () => sealedCookie((await aSession(db, userId)).token);
  const withKey =
    (...given: Parameters<typeof aKey> extends [GatewayDb, ...infer Rest] ? Rest : never): TestCaller =>
    async () =>
      (await aKey(db, ...given)).proof;
  const asSlice = (issuedAt: number) => async () => {
    const claims = { slice: 1, generation: 1, workspaceId, userId: admin, sessionId: 's', issuedAt };
    const rights = { role: 'operator', access: 'full', suspended: false } as const;
    return { [identityHeader]: signIdentity('the secret of a slice', { ...claims, ...rights }) };
  };

  return {
    nobody: async () => ({}),
    'an expired session': async () => sealedCookie((await aSession(db, user, 'over')).token),
    'a session that was ended': async () => {
      const { id, token } = await aSession(db, user);
      await db.deleteFrom('auth.session').where('id', '=', id).execute();
      return sealedCookie(token);
    },
    'a session token without a seal': async () => ({
      cookie: `queunir_session=${(await aSession(db, admin)).token}`,
    }),
    'a forged seal': async () => sealedCookie((await aSession(db, admin)).token, 'another secret'),
    'an identity of a slice': asSlice(Date.now()),
    'an identity that is too old': asSlice(0),
    'an account without a confirmed address': signedIn(unverified),
    'an account that was ended': signedIn(ended),
    'a key that does not exist': async () => ({
      authorization: `Bearer qn_${randomBytes(32).toString('hex')}`,
    }),
    'a key that was revoked': withKey(admin, everyScope, { revoked_at: new Date() }),
    'a key that is too old': withKey(admin, everyScope, { expires_at: new Date(0) }),
    user: signedIn(user),
    suspended: signedIn(suspended),
    operator: signedIn(admin),
    'a key without any scope': withKey(admin, []),
    'a user’s key with every scope': withKey(user, everyScope),
    'an operator’s key with every scope': withKey(admin, everyScope),
    'an operator’s key for reading': withKey(admin, ['read']),
    'who looks on': async () => {
      const { id, token } = await aSession(db, admin);
      const lookOn = { operator_id: admin, session_id: id, workspace_id: workspaceId, reason: 'a test' };
      const ends_at = new Date(Date.now() + 1_800_000);
      await db
        .insertInto('look_on')
        .values({ ...lookOn, ends_at })
        .execute();
      return sealedCookie(token);
    },
  } satisfies Record<string, TestCaller>;
}

/** Ids of things that belong to somebody else, or are spent, by the names that addresses give them. */
export async function idsOfOthers(db: GatewayDb): Promise<Readonly<Record<string, string>>> {
  const other = await anAccount(db, 'other');
  const expires_at = new Date(Date.now() + 3_600_000);
  const invitation = await db
    .insertInto('invitation')
    .values({ token_hash: randomBytes(32), expires_at, accepted_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return {
    sessionId: (await aSession(db, other)).id,
    keyId: (await aKey(db, other, ['read'])).id,
    invitationId: invitation.id,
    // Of things that are there operators see everything.
    userId: nowhere,
    workspaceId: nowhere,
    number: '999999999',
  };
}
