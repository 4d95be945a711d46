import type { getOverview } from '@queunir/contracts/admin/overview';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { AdminDeps } from '../admin.types.ts';
import { gatewayVersion } from '../gateway-version.ts';
import { countImages, countSlices, countStates, countUsers, countVersions } from './overview.view.ts';

type Overview = ReplyOf<typeof getOverview>;

/** The whole service in figures. */
export async function readOverview(deps: AdminDeps): Promise<Overview> {
  const { db, settings, orchestrator } = deps;
  const { poolSize, poolPaused, slicesMemoryMb } = settings.current();
  const leader = await deps.leader.isLeader().catch(() => false);
  const users = await countUsers(db, deps.now());
  const counts = await countSlices(db, deps.mostFailures);
  const { total, linked, asleep, gaveUp, withProblem } = counts;
  return {
    gateway: {
      version: gatewayVersion,
      startedAt: deps.startedAt.toISOString(),
      leader,
      runtime: deps.runtime,
    },
    users,
    slices: { total, byState: await countStates(db), linked, asleep, gaveUp, withProblem },
    room: leader && orchestrator.lastRoundAt() ? orchestrator.room() : null,
    pool: { ready: counts.poolReady, making: counts.poolMaking, wanted: poolSize, paused: poolPaused },
    memory: {
      reservedMb: counts.reservedMb,
      usedMb: counts.usedMb,
      slicesMb: slicesMemoryMb,
      machineMb: deps.machineMb,
      machineFreeMb: Math.round(process.availableMemory() / 1_048_576),
    },
    alertsOpen: counts.alertsOpen,
    versions: await countVersions(db),
    images: await countImages(db),
  };
}
