import type { GatewayDb, GatewayDeps } from '../gateway.types.ts';
import { isLinked } from '../slices/is-linked.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import { wantSlice } from '../slices/want-slice.ts';
import { planSleep, type SleepRules, type SleepSlice } from './plan-sleep.ts';

/** Puts to sleep and wakes what should be by the rules. Called again and again by the gateway that leads. */
export async function tendSleep({ db, now }: GatewayDeps, rules: SleepRules): Promise<void> {
  const at = now();
  for (const slice of await listSleepSlices(db)) {
    const change = planSleep(slice, at, rules);
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

const standard: SleepRules = { idleDays: 7, neverLinkedDays: 3, linkDays: 20 };

/** The rules, with what operators set: the setting `idleDays`. */
export async function readSleepRules(db: GatewayDb): Promise<SleepRules> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'idleDays')
    .executeTakeFirst();
  const days = Number(row?.value ?? standard.idleDays);
  return { ...standard, idleDays: Number.isFinite(days) && days >= 0 ? days : standard.idleDays };
}
