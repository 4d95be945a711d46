import type { sliceAct } from '@queunir/contracts/admin/slices';
import type * as z from 'zod/mini';
import type { SliceRow } from '../../slices/slice.types.ts';

/** What an operator can do with a slice. */
export type SliceAct = z.output<typeof sliceAct>;

type Facts = Pick<SliceRow, 'state' | 'wanted' | 'failures'> & {
  workspaceId: string | null;
  previousImage: string | null;
};

/** What can be done with a slice as it is now. Pure. What waits in the pool is the orchestrator's own. */
export function actsOf({ state, wanted, failures, workspaceId, previousImage }: Facts): SliceAct[] {
  const owned = workspaceId !== null;
  if (state === 'trashed') return owned ? ['restore'] : [];
  if (wanted === 'deleted' || state === 'deleting' || state === 'deleted') return [];
  const running = state === 'running';
  const acts: SliceAct[] = [];
  if (running) acts.push('check');
  if (running && owned && wanted === 'running') acts.push('restart');
  if (owned && wanted !== 'stopped') acts.push('stop');
  if (owned && (wanted === 'stopped' || wanted === 'asleep')) acts.push('start');
  if (failures > 0 && wanted === 'running' && !running) acts.push('try-again');
  if (owned && state !== 'provisioning') {
    acts.push('upgrade', 'back-up');
    if (previousImage !== null) acts.push('roll-back');
  }
  return [...acts, 'delete'];
}
