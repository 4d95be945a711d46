import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readNote } from '../../runtimes/process/process-note.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ChaosFleet } from './chaos-fleet.ts';

/** Whole numbers below a bound, the same for the same seed. */
export type Chance = (below: number) => number;

/** Something that happens to a service; resolves when it has happened, not when its effects are over. */
export type Fault = {
  readonly name: string;
  readonly happen: (fleet: ChaosFleet, chance: Chance) => Promise<void>;
};

/** What can happen to slices as processes, to their gateway, its database and its disk. */
export const faults: readonly Fault[] = [
  {
    name: 'gateway killed',
    happen: async (fleet, chance) => {
      await fleet.killGateway();
      await sleep(chance(1_500));
      await fleet.startGateway();
    },
  },
  { name: 'slice killed', happen: async (fleet, chance) => killProcess(fleet, await pick(fleet, chance)) },
  {
    name: 'connections cut',
    happen: async ({ database }) => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = 'wa_saas' and pid <> pg_backend_pid()`.execute(database.db);
    },
  },
  {
    name: 'gateway killed while a slice is made and another deleted',
    happen: async (fleet, chance) => {
      const old = await pick(fleet, chance);
      await fleet.add('process');
      await want(fleet, old.number, 'deleted');
      await sleep(chance(2_000));
      await fleet.killGateway();
      await fleet.startGateway();
    },
  },
  {
    name: 'disk full while a slice is killed',
    happen: async (fleet, chance) => {
      const path = join(fleet.place.dataDir, 'filler');
      await fill(path);
      await killProcess(fleet, await pick(fleet, chance));
      await sleep(1_000 + chance(1_500));
      await rm(path);
    },
  },
  { name: 'slice that hangs', happen: async (fleet, chance) => stop(fleet, await pick(fleet, chance)) },
  ...['never-ready', 'crash-at-once', 'crash-slowly'].map(
    (behaviour): Fault => ({
      name: `slice that is ${behaviour}`,
      happen: async (fleet, chance) => {
        const slice = await pick(fleet, chance);
        await fleet.behave(slice.number, behaviour);
        await killProcess(fleet, slice);
        await givenUp(fleet, slice.number);
        // Somebody mends it and says "try again".
        await fleet.behave(slice.number, 'well');
        await fleet.database.db
          .updateTable('slice')
          .set({ failures: 0, not_before: null })
          .where('number', '=', slice.number)
          .execute();
      },
    }),
  ),
  {
    name: 'slice that is slow and deaf, put to sleep and woken',
    happen: async (fleet, chance) => {
      const slice = await pick(fleet, chance);
      await fleet.behave(slice.number, 'slow,deaf');
      await killProcess(fleet, slice);
      await until(
        fleet,
        slice.number,
        ({ state, generation }) => state === 'running' && generation > slice.generation,
      );
      await fleet.behave(slice.number, 'well');
      await want(fleet, slice.number, 'asleep');
      await until(fleet, slice.number, ({ state }) => state === 'stopped');
    },
  },
];

/** What can happen to slices in containers. */
export const engineFaults: readonly Fault[] = [
  {
    name: 'container killed',
    happen: async (fleet, chance) => {
      const { number } = await pick(fleet, chance, 'docker');
      const [id] = (
        await fleet.engine!.docker('ps', '--quiet', '--filter', `label=queunir.slice=${number}`)
      ).split('\n');
      if (id) await fleet.engine!.docker('kill', id);
    },
  },
  {
    name: 'Docker daemon killed',
    happen: async (fleet, chance) => {
      await fleet.engine!.kill();
      await sleep(chance(2_500));
      await fleet.engine!.start();
    },
  },
];

async function pick(
  fleet: ChaosFleet,
  chance: Chance,
  runtime: 'process' | 'docker' = 'process',
): Promise<SliceRow> {
  const slices = (await fleet.slices()).filter(
    (slice) => slice.runtime === runtime && slice.state === 'running' && slice.wanted === 'running',
  );
  const found = slices[chance(slices.length)];
  if (!found) throw new Error(`No slice runs as ${runtime}.`);
  return found;
}

async function killProcess({ place }: ChaosFleet, { number }: SliceRow): Promise<void> {
  const note = await readNote(place.dataDir, number);
  if (note) process.kill(note.pid, 'SIGKILL');
}

async function stop({ place }: ChaosFleet, { number }: SliceRow): Promise<void> {
  const note = await readNote(place.dataDir, number);
  if (note) process.kill(note.pid, 'SIGSTOP');
}

async function want({ database }: ChaosFleet, number: number, wanted: string): Promise<void> {
  await database.db.updateTable('slice').set({ wanted }).where('number', '=', number).execute();
}

const givenUp = (fleet: ChaosFleet, number: number) =>
  until(fleet, number, ({ state, failures }) => state === 'failed' && failures >= 5);

async function until(fleet: ChaosFleet, number: number, is: (slice: SliceRow) => boolean): Promise<void> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    const slice = (await fleet.slices()).find((one) => one.number === number);
    if (slice && is(slice)) return;
    await sleep(100);
  }
  throw new Error(`Slice ${number} did not come to where it was expected.`);
}

/** Takes all that is left of the small disk. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  const block = Buffer.alloc(1_048_576);
  try {
    for (;;) await file.write(block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}
