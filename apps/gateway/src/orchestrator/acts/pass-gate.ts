import { setTimeout as sleep } from 'node:timers/promises';
import type { SliceHealth } from '@queunir/contracts/system/system';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { lives, startFailed } from './launch.ts';

/** What a slice has to be before it counts as healthy after a change. */
export type Gate = {
  /** Null: any. */
  readonly version: string | null;
  /** Its page has to be linked. */
  readonly linked: boolean;
};

const lookEveryMs = 200;

/**
 * Gives back once a slice that answers is what it has to be, and has answered for a while: some end only after a moment.
 * Throws `start_failed` with what is missing.
 */
export async function passGate(deps: ActDeps, slice: SliceRow, gate: Gate): Promise<void> {
  const { linkMs, readyMs, steadyMs } = deps.patience;
  const began = performance.now();
  for (;;) {
    const health = await deps.client.health(slice).catch(() => null);
    const spent = performance.now() - began;
    if (!health && !(await lives(deps, slice))) throw startFailed(slice, 'it ended soon after its start');
    const lack = lackOf(health, gate);
    if (lack === null && spent >= steadyMs) return;
    // On a busy machine an answer may be late; what answers and is not as it must be is another matter.
    if (lack !== null && spent > (health ? linkMs : readyMs)) throw startFailed(slice, lack);
    await sleep(lookEveryMs);
  }
}

function lackOf(health: SliceHealth | null, { version, linked }: Gate): string | null {
  if (!health) return 'it does not answer any more';
  if (version !== null && health.version !== version)
    return `it is version ${health.version} and should be ${version}`;
  if (linked && !(health.linked && health.pageLinked === true))
    return 'its page is not linked as it was before';
  return null;
}
