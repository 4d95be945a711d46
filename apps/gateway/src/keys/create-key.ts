import { randomBytes } from 'node:crypto';
import type { KeyScope } from '@queunir/contracts/account/fields';
import { AppError } from '@queunir/server/errors/app-error';
import { hashToken } from '@queunir/server/login/secrets';
import type { GatewayWho } from '../auth/who.types.ts';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { insertKey, type KeyRow, listKeyRows } from './key.store.ts';

const mostKeys = 50;

/** Makes an API key: 32 random bytes behind `qn_`, of which only the SHA-256 is kept. */
export async function createApiKey(
  deps: { db: GatewayDb; now: () => Date },
  who: GatewayWho,
  wish: { name: string; scopes: readonly KeyScope[]; days: number | null },
): Promise<{ key: string; row: KeyRow }> {
  if (wish.scopes.includes('admin') && !who.isAdmin)
    throw refusal('scope_not_yours', 'Only operators may give this scope to a key.');
  if ((await listKeyRows(deps.db, who.userId, deps.now())).length >= mostKeys)
    throw refusal('too_many_keys', `An account may have ${mostKeys} keys. Revoke one that is not needed.`);
  const key = `qn_${randomBytes(32).toString('base64url')}`;
  const now = deps.now();
  const row = await deps.db.transaction().execute(async (tx) => {
    const made = await insertKey(tx, {
      userId: who.userId,
      name: wish.name,
      hash: hashToken(key),
      shown: key.slice(0, 8),
      scopes: [...new Set(wish.scopes)],
      expiresAt: wish.days === null ? null : new Date(now.getTime() + wish.days * 86_400_000),
      now,
    });
    const by = { actor: 'user', actorId: who.userId } as const;
    await writeEvent(tx, { kind: 'key.created', by, userId: who.userId, details: { key: made.id } });
    return made;
  });
  return { key, row };
}

function refusal(code: string, message: string): AppError {
  return new AppError(code, message, { blame: 'caller', status: 422 });
}
