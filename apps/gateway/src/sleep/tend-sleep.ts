import type { GatewayDb, GatewayDeps } from '../gateway.types.ts';
import { isLinked } from '../slices/is-linked.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import { wantSlice } from '../slices/want-slice.ts';
import { planSleep, type SleepSlice } from './plan-sleep.ts';

/** WhatsApp ends a device that was not used for 30 days: ten are left to find out why a link was not seen. */
const rules = { neverLinkedDays: 3, linkDays: 20 };

/**
 * Puts to sleep and wakes what should be by the rules; `idleDays` is the operators' setting. Called again and again by the
 * gateway that leads.
 */
export async function tendSleep({ db, now }: GatewayDeps, idleDays: number): Promise<void> {
  const at = now();
  for (const slice of await listSleepSlices(db)) {
    const change = planSleep(slice, at, { ...rules, idleDays });
    if (!change) continue;
    const { number } = slice;
    await wantSlice(db, { number }, change.wanted, { actor: 'orchestrator' }, change.why);
    const link_check_since = change.linkCheck ? at : null;
    await db.updateTable('slice').set({ link_check_since }).where('number', '=', number).execute();
  }
}

/** Slices of people, as the rules look at them. */
async function listSleepSlices(db: GatewayDb): Promise<SleepSlice[]> {
  const rows = await db
    .selectFrom('slice')
    .innerJoin('workspace', 'workspace.id', 'slice.workspace_id')
    .selectAll('slice')
    .select(['workspace.plan', 'workspace.suspended_at'])
    .where('slice.state', 'in', ['running', 'stopped'])
    .where('slice.wanted', 'in', ['running', 'asleep'])
    .orderBy('slice.number')
    .execute();
  return rows.map((row) => {
    const slice = row as unknown as SliceRow & { plan: string; suspended_at: Date | null };
    return {
      ...{ number: slice.number, state: slice.state, stateSince: slice.state_since, wanted: slice.wanted },
      ...{ claimedAt: slice.claimed_at ?? slice.created_at, lastRequestAt: slice.last_request_at },
      ...{ linked: isLinked(slice), everLinked: slice.linked_at !== null },
      lastLinkedSeenAt: slice.last_linked_seen_at ?? slice.linked_at,
      linkCheckSince: slice.link_check_since,
      ...{ paying: slice.plan !== 'free', suspended: slice.suspended_at !== null },
    };
  });
}
