import type { Status } from '@queunir/contracts/status/status';
import { troubleOf } from '@queunir/server/database/trouble-of';
import { isDemoStored } from '../lines/demo-lines.store.ts';
import { isAccepted } from './acceptance.store.ts';
import { readClocks } from './clocks.store.ts';
import { presentStatus } from './status.present.ts';
import type { StatusDeps } from './status.types.ts';

/** Gives the state of the link as it is now; also while the database is away, which it then says. */
export async function readStatus(deps: StatusDeps): Promise<Status> {
  const { accepted, stored } = await readKept(deps);
  const { demoPhone, runner } = deps;
  const shown = runner.shown();
  const clocks = shown && (await readClocks(deps.db, shown.id));
  const url = demoPhone.url();
  return presentStatus({
    shown,
    page: runner.page(),
    anchors: deps.anchors.state(),
    drift: deps.drift.of(runner.shown()?.id ?? ''),
    catchUp: deps.catchUp.state(),
    storage: deps.storage.trouble(),
    accepted,
    clocks,
    codesRest: deps.codes.isResting(),
    demo: { available: demoPhone.available, phoneUrl: url && `${url}/phone`, stored },
    now: deps.now(),
  });
}

type Kept = { accepted: boolean; stored: boolean };

/** What the database said last, by slice, for the time when it says nothing. */
const lastKept = new WeakMap<object, Kept>();

async function readKept(deps: StatusDeps): Promise<Kept> {
  try {
    const accepted = await isAccepted(deps.db, deps.workspaceId);
    const kept = { accepted, stored: await isDemoStored(deps.db, deps.workspaceId) };
    lastKept.set(deps.runner, kept);
    return kept;
  } catch (error) {
    const before = lastKept.get(deps.runner);
    if (before && troubleOf(error) === 'away') return before;
    throw error;
  }
}
