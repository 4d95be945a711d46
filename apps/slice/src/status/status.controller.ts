import {
  acceptWarning,
  answerPage,
  getStatus,
  phoneWasOnline,
  refreshQr,
  removeDemo,
  requestCode,
  setCatchUp,
  startLink,
  stopLink,
  unlinkNumber,
  watchLinking,
} from '@queunir/contracts/status/status';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { removeDemoPhone } from '../lines/remove-demo.ts';
import { notePhoneOnline, pressInPage, unlinkLine } from './answer-page.ts';
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
    deps.codes.forget();
    return ok;
  });
  mount(router, stopLink, async () => {
    await deps.runner.stop();
    deps.codes.forget();
    return ok;
  });
  mount(router, watchLinking, async () => {
    await deps.codes.wake();
    return ok;
  });
  mount(router, refreshQr, async () => {
    deps.codes.forget();
    await renewQr(deps);
    return ok;
  });
  mount(router, requestCode, async ({ body }) => {
    deps.codes.watched();
    await askForCode(deps, body.number);
    return ok;
  });
  mount(router, answerPage, async ({ body }) => {
    await pressInPage(deps, body.what, body.label ?? null);
    return ok;
  });
  mount(router, unlinkNumber, async ({ who }) => {
    await unlinkLine(deps, who.memberId);
    deps.codes.forget();
    return ok;
  });
  mount(router, phoneWasOnline, async () => {
    await notePhoneOnline(deps);
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
