import { AppError } from '@queunir/server/errors/app-error';
import { type Actor, writeEvent } from '../../event/write-event.ts';
import { findSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import { wantSlice } from '../../slices/want-slice.ts';
import type { AdminDeps } from '../admin.types.ts';
import { actsOf, type SliceAct } from './acts-of.ts';
import { sliceNotFound } from './read-slice.ts';

type Asked = { act: SliceAct; by: Actor; reason: string | null };

/**
 * Does one of the acts that need no more than a reason. What is wanted is written down at once, and the orchestrator
 * brings it about. Throws `slice_not_found`, `slice_wrong_state`, `unavailable` where another gateway is the leader.
 */
export async function askOfSlice(deps: AdminDeps, number: number, asked: Asked): Promise<void> {
  const { act, by, reason } = asked;
  await findAskedSlice(deps, number, act);
  const want = (wanted: SliceRow['wanted'], words: string) =>
    wantSlice(deps.db, { number }, wanted, by, reason ?? words);
  if (act === 'check') await checkNow(deps, number);
  else if (act === 'restart') await restart(deps, number, by, reason ?? 'an operator restarts it');
  else if (act === 'stop') await want('stopped', 'an operator stops it');
  else if (act === 'start') await want('running', 'an operator starts it');
  else if (act === 'try-again') await want('running', 'an operator tries it again');
  else if (act === 'delete') await want('deleted', 'an operator deletes it');
  else throw wrongState();
  deps.orchestrator.wake();
}

/** Gives a slice that this may be asked of now. Throws `slice_not_found`, `slice_wrong_state`. */
export async function findAskedSlice(
  deps: Pick<AdminDeps, 'db'>,
  number: number,
  act: SliceAct,
): Promise<SliceRow> {
  const slice = await findSlice(deps.db, number);
  if (!slice) throw sliceNotFound();
  if (
    !actsOf({ ...slice, workspaceId: slice.workspace_id, previousImage: slice.previous_image }).includes(act)
  )
    throw wrongState();
  return slice;
}

async function checkNow(deps: AdminDeps, number: number): Promise<void> {
  await requireLeader(deps);
  if (!(await deps.monitor.check(number))) throw wrongState();
}

async function restart(deps: AdminDeps, number: number, by: Actor, why: string): Promise<void> {
  await requireLeader(deps);
  const slice = await findSlice(deps.db, number);
  await writeEvent(deps.db, {
    kind: 'slice.restart',
    by,
    slice: number,
    workspaceId: slice?.workspace_id ?? null,
    reason: why,
  });
  deps.orchestrator.restart(number, why);
}

async function requireLeader(deps: AdminDeps): Promise<void> {
  if (await deps.leader.isLeader()) return;
  throw new AppError('unavailable', 'Another gateway looks after the slices now. Try again in a moment.', {
    blame: 'outside',
    status: 503,
  });
}

/** The error of what cannot be asked of a slice as it is now. */
export const wrongState = (): AppError =>
  new AppError('slice_wrong_state', 'This cannot be done with the slice as it is now. Look at it again.', {
    blame: 'caller',
    status: 409,
  });
