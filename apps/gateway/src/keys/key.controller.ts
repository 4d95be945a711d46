import { createKey, listKeys, revokeKey } from '@queunir/contracts/account/keys';
import type { Router } from 'express';
import { mountUser } from '../auth/mount-gateway.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { createApiKey } from './create-key.ts';
import { presentKey } from './key.present.ts';
import { listKeyRows } from './key.store.ts';
import { revokeApiKey } from './revoke-key.ts';

/** Mounts API keys. No key may make or end keys. */
export function mountKeys(
  router: Router,
  deps: { db: GatewayDb; now: () => Date; ended: (ids: readonly string[]) => Promise<void> },
): void {
  mountUser(router, listKeys, async ({ who }) => ({
    keys: (await listKeyRows(deps.db, who.userId, deps.now())).map(presentKey),
  }));
  mountUser(router, createKey, async ({ who, body }) => {
    const { key, row } = await createApiKey(deps, who, body);
    return { key, entry: presentKey(row) };
  });
  mountUser(router, revokeKey, async ({ who, params }) => {
    await revokeApiKey(deps, who.userId, params.keyId);
    return { ok: true } as const;
  });
}
