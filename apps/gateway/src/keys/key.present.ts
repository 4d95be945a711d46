import { keyScope } from '@queunir/contracts/account/fields';
import type { listKeys } from '@queunir/contracts/account/keys';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { KeyRow } from './key.store.ts';

/** One key as its owner sees it. */
export function presentKey(row: KeyRow): ReplyOf<typeof listKeys>['keys'][number] {
  return {
    id: row.id,
    name: row.name,
    shown: row.shown,
    scopes: row.scopes
      .filter((scope) => keyScope.safeParse(scope).success)
      .map((scope) => keyScope.parse(scope)),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
