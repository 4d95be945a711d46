import {
  checkSliceNow,
  deleteSlice,
  restartSlice,
  restoreSlice,
  setQuietHour,
  startSlice,
  stopSlice,
  trySliceAgain,
} from '@queunir/contracts/admin/slice-acts';
import type { Router } from 'express';
import { mountOperator } from '../../auth/mount-gateway.ts';
import { readMaybeReason, readReason } from '../../users/read-reason.ts';
import type { AdminDeps } from '../admin.types.ts';
import { askOfSlice } from './ask-of-slice.ts';
import { confirmNumber } from './confirm-number.ts';
import { readSlice } from './read-slice.ts';
import { restoreFromTrash } from './restore-slice.ts';
import { changeQuietHour } from './set-quiet-hour.ts';

const acts = [
  ['restart', restartSlice],
  ['stop', stopSlice],
  ['start', startSlice],
  ['try-again', trySliceAgain],
] as const;
const operator = (actorId: string) => ({ actor: 'operator', actorId }) as const;

/** Mounts what operators do with slices. */
export function mountSliceActs(router: Router, deps: AdminDeps): void {
  for (const [act, endpoint] of acts)
    mountOperator(router, endpoint, async ({ params: { number }, body: { reason }, who }) => {
      await askOfSlice(deps, number, { act, by: operator(who.userId), reason: readMaybeReason(reason) });
      return readSlice(deps, number);
    });
  mountOperator(router, checkSliceNow, async ({ params: { number }, who }) => {
    await askOfSlice(deps, number, { act: 'check', by: operator(who.userId), reason: null });
    return readSlice(deps, number);
  });
  mountOperator(router, deleteSlice, async ({ params: { number }, body, who }) => {
    const reason = readReason(body.reason);
    confirmNumber(number, body.confirm);
    await askOfSlice(deps, number, { act: 'delete', by: operator(who.userId), reason });
    return readSlice(deps, number);
  });
  mountOperator(router, restoreSlice, async ({ params: { number }, body: { reason }, who }) => {
    await restoreFromTrash(deps, number, operator(who.userId), readMaybeReason(reason));
    return readSlice(deps, number);
  });
  mountOperator(router, setQuietHour, async ({ params: { number }, body, who }) => {
    await changeQuietHour(deps, number, body.hour, operator(who.userId));
    return readSlice(deps, number);
  });
}
