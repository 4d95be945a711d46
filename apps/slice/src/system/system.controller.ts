import {
  closeBrowser,
  endStreamsOf,
  getSliceHealth,
  unlinkForGateway,
} from '@queunir/contracts/system/system';
import { AppError } from '@queunir/server/errors/app-error';
import { mountSystem } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { ownerOf } from '../identity/member-of-user.store.ts';
import { unlinkLine } from '../status/answer-page.ts';
import { readHealth } from './read-health.ts';
import type { SystemDeps } from './system.types.ts';

const ok = { ok: true } as const;

/** Mounts what only the gateway may ask for. */
export function mountSystemRoom(router: Router, deps: SystemDeps): void {
  mountSystem(router, getSliceHealth, () => readHealth(deps));
  mountSystem(router, endStreamsOf, ({ body }) => {
    if (body.sessionId === null) deps.hub.endAll();
    else {
      deps.access.refuse?.(body.sessionId);
      deps.hub.endSession(body.sessionId);
    }
    return ok;
  });
  mountSystem(router, unlinkForGateway, async () => {
    try {
      await unlinkLine(deps, await ownerOf(deps.db, deps.workspaceId));
      return { unlinked: true, why: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { unlinked: false, why: error.message };
    }
  });
  mountSystem(router, closeBrowser, async () => {
    await deps.runner.stop({ force: true });
    return ok;
  });
}
