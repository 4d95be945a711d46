import {
  acceptWarning,
  getStatus,
  refreshQr,
  removeDemo,
  requestCode,
  setCatchUp,
  startLink,
  stopLink,
} from '@queunir/contracts/status/status';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { removeDemoPhone } from '../lines/remove-demo.ts';
import { acceptLinking, askForCode, renewQr, startLine } from './link.ts';
import { readStatus } from './read-status.ts';
import type { StatusDeps } from './status.types.ts';

const ok = { ok: true } as const;

/** Mounts the state of the link and the acts on it. */
export function mountStatus(router: Router, deps: StatusDeps): void {
  mount(router, getStatus, () => readStatus(deps));
  mount(router, acceptWarning, async ({ body, who }) => {
    await acceptLinking(deps, who.memberId, body.readUnread);
    return ok;
  });
  mount(router, startLink, async ({ body }) => {
    await startLine(deps, body.line);
    return ok;
  });
  mount(router, stopLink, async () => {
    await deps.runner.stop();
    return ok;
  });
  mount(router, refreshQr, async () => {
    await renewQr(deps);
    return ok;
  });
  mount(router, requestCode, async ({ body }) => {
    await askForCode(deps, body.number);
    return ok;
  });
  mount(router, setCatchUp, async ({ body }) => {
    deps.catchUp.setPaused(body.paused);
    await deps.publish({ type: 'status.changed' });
    return ok;
  });
  mount(router, removeDemo, ({ who }) =>
    removeDemoPhone({ ...deps, profileDir: deps.demoProfileDir }, who.memberId),
  );
}
