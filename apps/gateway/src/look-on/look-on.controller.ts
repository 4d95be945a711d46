import { listLookOns } from '@queunir/contracts/account/account';
import { endLookOn, startLookOn } from '@queunir/contracts/account/operators';
import type { Router } from 'express';
import { mountOperator, mountUser } from '../auth/mount-gateway.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { endLookingOn } from './end-look-on.ts';
import { presentLookOns } from './look-on.present.ts';
import { listLookOnRows } from './look-on.store.ts';
import { startLookingOn } from './start-look-on.ts';

/** Mounts looking on, and what the members of a workspace see of it. */
export function mountLookOn(
  router: Router,
  deps: {
    db: GatewayDb;
    now: () => Date;
    forget: () => void;
    ended: (ids: readonly string[]) => Promise<void>;
  },
): void {
  mountUser(router, listLookOns, async ({ who }) =>
    presentLookOns(who.workspaceId ? await listLookOnRows(deps.db, who.workspaceId) : [], deps.now()),
  );
  mountOperator(router, startLookOn, async ({ who, body }) => {
    const { id, endsAt } = await startLookingOn(deps, who, body);
    deps.forget();
    return { id, endsAt: endsAt.toISOString() };
  });
  mountOperator(router, endLookOn, async ({ who }) => {
    await endLookingOn(deps, who);
    return { ok: true } as const;
  });
}
