import { statfs } from 'node:fs/promises';
import type { getHealth } from '@queunir/contracts/admin/health';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { AdminDeps } from '../admin.types.ts';
import { scrub } from '../scrub.ts';
import { type HealthRow, readHealthRow } from './health.view.ts';

type Health = ReplyOf<typeof getHealth>;

const megabyte = 1_048_576;
/** Below it a disk or a memory is short. */
const leastShare = 0.05;
/** A round that is older than this did not come when it should have. */
const lateMs = { orchestrator: 60_000, monitor: 300_000 };
/** A letter that waits longer is one that does not go out. */
const mailLateMs = 3_600_000;
const answerMs = 3_000;

/** Looks at every part of the gateway; one that does not answer is not well, and hides no other. */
export async function readHealth(deps: AdminDeps): Promise<Health> {
  const asked = performance.now();
  const row = await readHealthRow(deps.db).catch(() => null);
  const answeredInMs = performance.now() - asked;
  const [here, disk, runtimes] = await Promise.all([
    deps.leader.isLeader().catch(() => false),
    diskOf(deps.dataDir),
    Promise.all(Object.values(deps.runtimes).map((runtime) => answers(runtime.kind, runtime.list()))),
  ]);
  const freeMb = process.availableMemory() / megabyte;
  return {
    database: {
      ok: row !== null,
      answeredInMs: row && Math.round(answeredInMs * 10) / 10,
      sizeMb: row?.sizeMb ?? null,
    },
    leader: { ok: here || row?.hasLeader === true, here },
    runtimes,
    disk,
    memory: { ok: freeMb > deps.machineMb * leastShare, freeMb, totalMb: deps.machineMb },
    mail: mailOf(deps, row),
    orchestrator: roundOf(deps, here, deps.orchestrator.lastRoundAt(), lateMs.orchestrator),
    monitor: roundOf(deps, here, deps.monitor.lastRoundAt(), lateMs.monitor),
  };
}

async function diskOf(dir: string): Promise<Health['disk']> {
  const found = await statfs(dir).catch(() => null);
  if (!found) return { ok: false, freeMb: null, totalMb: null };
  const [freeMb, totalMb] = [found.bavail, found.blocks].map((blocks) => (blocks * found.bsize) / megabyte);
  return { ok: freeMb! > totalMb! * leastShare, freeMb: freeMb!, totalMb: totalMb! };
}

async function answers(kind: string, list: Promise<unknown[]>): Promise<Health['runtimes'][number]> {
  const late = new Promise<null>((resolve) => void setTimeout(() => resolve(null), answerMs).unref());
  const running = await Promise.race([list.catch(() => null), late]);
  return { kind, ok: running !== null, running: running?.length ?? null };
}

function mailOf({ mailBy, now }: AdminDeps, row: HealthRow | null): Health['mail'] {
  const oldest = row?.oldestWaitingAt ?? null;
  const late = mailBy === 'server' && oldest !== null && now().getTime() - oldest.getTime() > mailLateMs;
  return {
    ok: row !== null && row.mailFailed === 0 && !late,
    by: mailBy,
    waiting: row?.mailWaiting ?? 0,
    failed: row?.mailFailed ?? 0,
    oldestWaitingAt: oldest?.toISOString() ?? null,
    lastFailure: row?.lastFailure ? scrub(row.lastFailure) : null,
  };
}

/** Only the leader makes rounds; one that has just started has made none yet. */
function roundOf(
  { now, startedAt }: AdminDeps,
  isLeader: boolean,
  lastRoundAt: Date | null,
  late: number,
): Health['monitor'] {
  const since = (lastRoundAt ?? startedAt).getTime();
  return { ok: !isLeader || now().getTime() - since < late, lastRoundAt: lastRoundAt?.toISOString() ?? null };
}
