import type { Status } from '@queunir/contracts/status/status';
import { isDemoStored } from '../lines/demo-lines.store.ts';
import { isAccepted } from './acceptance.store.ts';
import { presentStatus } from './status.present.ts';
import type { StatusDeps } from './status.types.ts';

/** Gives the state of the link as it is now. */
export async function readStatus(deps: StatusDeps): Promise<Status> {
  const accepted = await isAccepted(deps.db, deps.workspaceId);
  const stored = await isDemoStored(deps.db, deps.workspaceId);
  const { demoPhone, runner } = deps;
  const url = demoPhone.url();
  return presentStatus({
    shown: runner.shown(),
    page: runner.page(),
    catchUp: deps.catchUp.state(),
    accepted,
    demo: { available: demoPhone.available, phoneUrl: url && `${url}/phone`, stored },
    now: deps.now(),
  });
}
