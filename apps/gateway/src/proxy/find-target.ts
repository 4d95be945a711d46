import { AppError } from '@queunir/server/errors/app-error';
import type { GatewayDb } from '../gateway.types.ts';
import { findSliceOf } from '../slices/slice.store.ts';
import type { SliceRow } from '../slices/slice.types.ts';

export type TargetDeps = {
  readonly db: GatewayDb;
  /** Failures after which a slice is not started again by itself. */
  readonly mostFailures: number;
  /** Wakes a slice that sleeps. */
  wake(slice: SliceRow): Promise<void>;
  /** Is told of every request for a slice that could be there. */
  note(slice: SliceRow): void;
};

/**
 * Gives the running slice of a workspace. Throws `slice_none`, `slice_starting` (with how long to wait), `slice_failed`,
 * `slice_stopped`, `slice_deleted`: each says what is safe and what to do. One that sleeps is woken by being asked for.
 */
export async function findTarget(deps: TargetDeps, workspaceId: string | null): Promise<SliceRow> {
  const slice = workspaceId === null ? null : await findSliceOf(deps.db, workspaceId);
  if (!slice)
    throw away('slice_none', 'There is no place for your chats yet. Confirm your e-mail address first.');
  if (slice.wanted === 'running' || slice.wanted === 'asleep') deps.note(slice);
  if (slice.state === 'running' && slice.wanted !== 'deleted' && slice.wanted !== 'asleep') return slice;
  if (slice.wanted === 'deleted')
    throw away(
      'slice_deleted',
      'This account was deleted. What is stored can be brought back for seven days.',
    );
  if (slice.wanted === 'stopped')
    throw away('slice_stopped', 'The operator has stopped this account for now.');
  if (slice.wanted === 'asleep') {
    await deps.wake(slice);
    throw away('slice_starting', 'Your Queunir was asleep and is waking up. Nothing is lost.', 2);
  }
  if (slice.failures >= deps.mostFailures)
    throw away('slice_failed', 'Your Queunir does not start. Nothing is lost; the operator has been told.');
  if (slice.state === 'upgrading')
    throw away('slice_starting', 'Your Queunir is being brought up to date. Nothing is lost.', 5);
  const words = slice.claimed_at && slice.state === 'provisioning' ? 'is being set up' : 'is starting';
  throw away('slice_starting', `Your Queunir ${words}. Nothing is lost.`, 2);
}

function away(code: string, message: string, retryAfter?: number): AppError {
  const details = retryAfter === undefined ? undefined : { retryAfter };
  return new AppError(code, message, { blame: 'caller', status: 503, details });
}
