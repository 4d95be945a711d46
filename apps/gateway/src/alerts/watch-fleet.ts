import { statfs } from 'node:fs/promises';
import { countRefusedMails } from '../mail/mail.store.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import type { Room } from '../orchestrator/plan.types.ts';
import { listSlices } from '../slices/slice.store.ts';
import { type AlertChange, setAlerts, slicesWithAlerts } from './alert.store.ts';
import { type FleetFacts, judgeFleet, judgeResting } from './judge-fleet.ts';

export type WatchDeps = ActDeps & { room: () => Room; mostFailures: number };

/** Looks at what no check of a single slice sees; gives the alerts that began and ended by it. */
export async function watchFleet(deps: WatchDeps): Promise<AlertChange[]> {
  const facts = await gather(deps);
  const changes = await setAlerts(deps.db, null, judgeFleet(facts));
  const resting = judgeResting(facts);
  const open = new Set(await slicesWithAlerts(deps.db));
  for (const [number, standing] of resting)
    if (standing.length > 0 || open.has(number))
      changes.push(...(await setAlerts(deps.db, number, standing)));
  return changes;
}

async function gather(deps: WatchDeps): Promise<FleetFacts> {
  const [slices, disk, mailsFailing] = await Promise.all([
    listSlices(deps.db),
    statfs(deps.provision.dataDir).catch(() => null),
    countRefusedMails(deps.db),
  ]);
  const mb = (blocks: number) => (blocks * (disk?.bsize ?? 0)) / 1_048_576;
  return {
    slices: slices.map(({ number, state, wanted, failures, workspace_id, state_reason }) => ({
      ...{ number, state, wanted, failures, reason: state_reason },
      inPool: workspace_id === null,
    })),
    waiting: deps.room().waiting,
    mostFailures: deps.mostFailures,
    disk: disk ? { freeMb: mb(disk.bavail), totalMb: mb(disk.blocks) } : null,
    mailsFailing,
  };
}
