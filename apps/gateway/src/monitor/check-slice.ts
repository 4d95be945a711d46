import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import type { Checked } from './monitor.types.ts';

/** Asks everything that can be known of a slice from outside; what does not answer is null. `before` is its last check. */
export async function checkSlice(deps: ActDeps, slice: SliceRow, before: Checked | null): Promise<Checked> {
  const runtime = deps.runtimes[slice.runtime];
  const { folder, database, role } = namesOf(slice.number, deps.provision.dataDir);
  const [running, health, usage, diskMb, figures] = await Promise.all([
    runtime?.list() ?? [],
    deps.client.health(slice).catch(() => null),
    runtime?.usage(slice.number).catch(() => null) ?? null,
    folderMb(folder).catch(() => null),
    readDatabaseFigures(deps, database, role).catch(() => null),
  ]);
  const at = deps.now();
  const same = before?.generation === slice.generation && before.usage && usage ? before : null;
  const seconds = same ? (at.getTime() - same.at.getTime()) / 1000 : 0;
  return {
    number: slice.number,
    generation: slice.generation,
    at,
    processUp: running.some(
      ({ number, generation }) => number === slice.number && generation === slice.generation,
    ),
    health,
    usage,
    cpuPercent:
      same?.usage && usage && seconds > 0
        ? Math.max(0, (100 * (usage.cpuSeconds - same.usage.cpuSeconds)) / seconds)
        : null,
    diskMb,
    databaseMb: figures?.databaseMb ?? null,
    connections: figures?.connections ?? null,
  };
}

async function readDatabaseFigures(
  { db }: ActDeps,
  database: string,
  role: string,
): Promise<{ databaseMb: number; connections: number }> {
  const { rows } = await sql<{ bytes: number; connections: number }>`
    select pg_database_size(${database}) as bytes,
      (select count(*)::int from pg_stat_activity where usename = ${role}) as connections`.execute(db);
  return { databaseMb: rows[0]!.bytes / 1_048_576, connections: rows[0]!.connections };
}

/** Megabytes that a folder takes on disk, with all in it. */
async function folderMb(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  let bytes = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const found = await stat(join(entry.parentPath, entry.name)).catch(() => null);
    bytes += (found?.blocks ?? 0) * 512;
  }
  return bytes / 1_048_576;
}
