import type { Status } from '@queunir/contracts/status/status';
import { troubleOf } from '@queunir/server/database/trouble-of';
import { isDemoStored } from '../lines/demo-lines.store.ts';
import { isAccepted } from './acceptance.store.ts';
import { readClocks } from './clocks.store.ts';
import { presentStatus } from './status.present.ts';
import type { StatusDeps } from './status.types.ts';

/** Gives the state of the link as it is now; also while the database is away, which it then says. */
export async function readStatus(deps: StatusDeps): Promise<Status> {
  const { demoPhone, runner } = deps;
  const shown = runner.shown();
  const { accepted, stored, clocks } = await readKept(deps, shown?.id ?? null);
  const url = demoPhone.url();
  return presentStatus({
    shown,
    page: runner.page(),
    anchors: deps.anchors.state(),
    drift: deps.drift.of(shown?.id ?? ''),
    catchUp: deps.catchUp.state(),
    storage: deps.storage.trouble(),
    accepted,
    clocks,
    codesRest: deps.codes.isResting(),
    demo: { available: demoPhone.available, phoneUrl: url && `${url}/phone`, stored },
    now: deps.now(),
  });
}

type Kept = {
  accepted: boolean;
  stored: boolean;
  lineId: string | null;
  clocks: Awaited<ReturnType<typeof readClocks>> | null;
};

/** What the database said last, by slice, for the time when it says nothing. */
const lastKept = new WeakMap<object, Kept>();

async function readKept(deps: StatusDeps, lineId: string | null): Promise<Kept> {
  try {
    const accepted = await isAccepted(deps.db, deps.workspaceId);
    const stored = await isDemoStored(deps.db, deps.workspaceId);
    const clocks = lineId === null ? null : await readClocks(deps.db, lineId);
    const kept = { accepted, stored, lineId, clocks };
    lastKept.set(deps.runner, kept);
    return kept;
  } catch (error) {
    const before = lastKept.get(deps.runner);
    if (before?.lineId === lineId && troubleOf(error) === 'away') return before;
    throw error;
  }
}
