import { setTimeout as sleep } from 'node:timers/promises';
import { tellEnded } from '../../alerts/tell-ended.ts';
import type { Actor } from '../../event/write-event.ts';
import { writeEvent } from '../../event/write-event.ts';
import { isLinked } from '../../slices/is-linked.ts';
import { findSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator } from './act-kit.ts';
import { startSlice } from './start-slice.ts';

const lookEveryMs = 500;

/**
 * Unlinks the number of a slice that is deleted, in its page and by WhatsApp's own menu; one that sleeps is started for
 * it. The end of a link is a business event: it says which slice, who wanted it and why, and whether it worked. Where it
 * did not, the owner finds the device on the phone. Never throws for a page that does not play along.
 */
export async function unlinkSlice(deps: ActDeps, slice: SliceRow): Promise<void> {
  const { number } = slice;
  if (slice.state !== 'running' && isLinked(slice)) await startSlice(deps, number);
  const now = (await findSlice(deps.db, number)) ?? slice;
  const result = await tryToUnlink(deps, now);
  const { by, why } = await whoWantsIt(deps, number);
  await writeEvent(deps.db, {
    kind: 'slice.unlinked',
    by,
    slice: number,
    workspaceId: slice.workspace_id,
    reason: result.why,
    details: { unlinked: result.unlinked, wantedBecause: why },
  });
  const { workspace_id: workspaceId } = slice;
  // Where nothing was linked there is nothing to say of it.
  if (workspaceId === null || !isLinked(slice)) return;
  const { unlinked } = result;
  await tellEnded(deps.db, { workspaceId, unlinked, link: deps.baseUrl }, deps.now());
}

async function tryToUnlink(
  deps: ActDeps,
  slice: SliceRow,
): Promise<{ unlinked: boolean; why: string | null }> {
  if (slice.state !== 'running')
    return { unlinked: false, why: isLinked(slice) ? 'it could not be started for it' : 'nothing is linked' };
  if (isLinked(slice)) await untilPageReady(deps, slice);
  return deps.client
    .unlink(slice)
    .catch((error: unknown) => ({ unlinked: false, why: error instanceof Error ? error.message : null }));
}

/** A page that was started just now takes its time; what does not come is asked all the same, and says why not. */
async function untilPageReady(deps: ActDeps, slice: SliceRow): Promise<void> {
  const end = performance.now() + deps.patience.linkMs;
  while (performance.now() < end) {
    const health = await deps.client.health(slice).catch(() => null);
    if (!health?.linked || (health.pageLinked && health.phase === 'ready')) return;
    await sleep(lookEveryMs);
  }
}

async function whoWantsIt({ db }: ActDeps, number: number): Promise<{ by: Actor; why: string | null }> {
  const row = await db
    .selectFrom('event')
    .select(['actor', 'actor_id', 'reason'])
    .where('slice_number', '=', number)
    .where('kind', '=', 'slice.wanted')
    .where('to_state', '=', 'deleted')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { by: orchestrator, why: null };
  const by = (
    row.actor_id === null ? { actor: row.actor } : { actor: row.actor, actorId: row.actor_id }
  ) as Actor;
  return { by, why: row.reason };
}
