import type { SliceRowReply } from '@queunir/contracts/admin/slices';
import { phase } from '@queunir/contracts/status/status';
import { scrub } from '../scrub.ts';
import type { SliceListRow } from './slice-list.view.ts';

/** One row of the list of slices: states, figures and whose it is; nothing of what is in it. */
export function presentSliceRow(row: SliceListRow, mostFailures: number): SliceRowReply {
  return {
    number: row.number,
    state: row.state,
    since: row.since.toISOString(),
    reason: row.reason === null ? null : scrub(row.reason),
    wanted: row.wanted,
    inPool: row.workspaceId === null,
    workspaceId: row.workspaceId,
    owner: ownerOf(row),
    plan: row.plan,
    suspended: row.suspendedAt !== null,
    runtime: row.runtime,
    host: row.host,
    image: row.image,
    reservedMb: row.reservedMb,
    failures: row.failures,
    gaveUp: row.failures >= mostFailures,
    problem: row.problem === null ? null : scrub(row.problem),
    linkedAt: row.linkedAt?.toISOString() ?? null,
    facts: factsOf(row),
    memoryTrend: row.memoryTrend ?? [],
  };
}

function ownerOf({ ownerId, ownerName, ownerEmail }: SliceListRow): SliceRowReply['owner'] {
  if (ownerId === null || ownerName === null || ownerEmail === null) return null;
  return { id: ownerId, name: ownerName, email: ownerEmail };
}

function factsOf(row: SliceListRow): SliceRowReply['facts'] {
  if (row.checkedAt === null) return null;
  const { pageLinked, eventsFlowing, version, memoryMb, cpuPercent, diskMb, databaseMb, connections } = row;
  const shown = phase.safeParse(row.phase);
  return {
    checkedAt: row.checkedAt.toISOString(),
    processUp: row.processUp ?? false,
    answers: row.answers ?? false,
    ...{ pageLinked, eventsFlowing, version, memoryMb, cpuPercent, diskMb, databaseMb, connections },
    phase: shown.success ? shown.data : null,
    current: row.current,
  };
}
