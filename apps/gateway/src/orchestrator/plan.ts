import { inTransition } from '../slices/slice.types.ts';
import type { Act, Facts, PlanSlice, Room } from './plan.types.ts';

const dayMs = 86_400_000;

/**
 * What is to be done now to bring what runs to what should run. Pure: it asks nobody and changes nothing. Slices in
 * transition are left alone, people come before the pool, and no more start at once than may.
 */
export function plan(facts: Facts): { acts: Act[]; room: Room } {
  const { slices, busy } = facts;
  const running = new Map(facts.running.map((one) => [one.number, one]));
  const strays = facts.running.flatMap((one): Act[] => {
    const slice = slices.find(({ number }) => number === one.number);
    if (busy.has(one.number)) return [];
    if (slice && slice.generation === one.generation && mayRun(slice)) return [];
    return [{ do: 'end-stray', number: one.number, generation: one.generation }];
  });
  const ended = new Set(strays.map((act) => ('number' in act ? act.number : 0)));
  const free = slices.filter(({ number }) => !busy.has(number) && !ended.has(number));
  const settled = free.flatMap((slice): Act[] => settle(slice, running.has(slice.number), facts));
  const touched = new Set(settled.map((act) => ('number' in act ? act.number : 0)));
  const { starts, room } = chooseStarts(
    facts,
    free.filter(({ number }) => !touched.has(number)),
  );
  return { acts: [...strays, ...settled, ...starts, ...fillPool(facts, room)], room };
}

/** A slice in these states may have a process. */
const mayRun = ({ state }: PlanSlice) => ['starting', 'running', 'stopping', 'upgrading'].includes(state);

/** One that sleeps is upgraded as it wakes. */
const isToUpgrade = ({ wanted, wanted_image, image }: PlanSlice) =>
  wanted === 'running' && wanted_image !== null && wanted_image !== image;

/** What has to be done with a slice whatever the others are; starting is chosen among all of them. */
function settle(slice: PlanSlice, runs: boolean, { now, limits, image }: Facts): Act[] {
  const { number, state, wanted } = slice;
  if (state === 'provisioning')
    return isDue(slice, now, limits.failures) ? [{ do: 'provision', number }] : [];
  // Nobody of this gateway is at work on it, so an earlier one ended in the middle.
  if (inTransition.includes(state)) return [{ do: 'resume', number }];
  if (state === 'running' && !runs) return [{ do: 'find-lost', number }];
  const inPool = slice.workspace_id === null;
  const outdated = inPool && (slice.image !== image || (slice.pool_expires_at ?? now) <= now);
  if (state === 'trashed') {
    const over = (slice.trashed_at?.getTime() ?? 0) + limits.trashDays * dayMs <= now.getTime();
    return over || inPool ? [{ do: 'remove', number }] : [];
  }
  if (outdated || wanted === 'deleted') return [{ do: 'trash', number }];
  if (slice.wanted_restore !== null) return [{ do: 'restore', number }];
  if (state === 'running' && isToUpgrade(slice)) return [{ do: 'upgrade', number }];
  if (slice.wanted_backup !== null) return [{ do: 'back-up', number }];
  return state === 'running' && wanted !== 'running' ? [{ do: 'stop', number }] : [];
}

/** People first, then by who waits longest (the lower number), as memory and the number of starts allow. */
function chooseStarts(
  { slices, now, limits, busy }: Facts,
  free: PlanSlice[],
): { starts: Act[]; room: Room } {
  const reserved = slices.filter(takesMemory).reduce((sum, { memory_mb }) => sum + memory_mb, 0);
  const starting = slices.filter(({ state, number }) => state === 'starting' && busy.has(number)).length;
  const candidates = free
    .filter((slice) => isToStart(slice, now, limits.failures))
    .sort((one, other) => rankOf(one) - rankOf(other) || one.number - other.number);
  const starts: Act[] = [];
  let left = limits.memoryMb - reserved;
  let waiting = 0;
  for (const slice of candidates) {
    if (slice.memory_mb > left) waiting += slice.workspace_id === null ? 0 : 1;
    else {
      left -= slice.memory_mb;
      if (starting + starts.length < limits.starts)
        starts.push({ do: isToUpgrade(slice) ? 'upgrade' : 'start', number: slice.number });
    }
  }
  return { starts, room: { fits: Math.max(0, Math.floor(left / limits.sliceMb)), waiting } };
}

const takesMemory = ({ state }: PlanSlice) =>
  state === 'starting' || state === 'running' || state === 'stopping' || state === 'upgrading';

const rankOf = ({ workspace_id }: PlanSlice) => (workspace_id === null ? 1 : 0);

function isToStart(slice: PlanSlice, now: Date, mostFailures: number): boolean {
  const mayStart = slice.state === 'stopped' || slice.state === 'failed';
  return mayStart && slice.wanted === 'running' && isDue(slice, now, mostFailures);
}

/** One that failed waits for its time; after too many failures it waits for a person. */
function isDue({ failures, not_before }: PlanSlice, now: Date, mostFailures: number): boolean {
  return failures < mostFailures && (not_before === null || not_before <= now);
}

/** Pool slices are made one at a time, while nobody waits and there is room, and not while they fail. */
function fillPool({ slices, limits, poolPaused, image, now }: Facts, room: Room): Act[] {
  if (poolPaused || room.waiting > 0 || room.fits < 1) return [];
  const pool = slices.filter(({ workspace_id, state }) => workspace_id === null && state !== 'trashed');
  const good = pool.filter(
    (slice) => slice.wanted === 'running' && slice.image === image && (slice.pool_expires_at ?? now) > now,
  );
  const atWork = pool.some(
    ({ state }) => state === 'provisioning' || state === 'starting' || state === 'stopped',
  );
  const failing = pool.some(({ state, failures }) => state === 'failed' || failures > 0);
  const peopleAtWork = slices.some(
    ({ workspace_id, state }) => workspace_id !== null && state === 'provisioning',
  );
  if (good.length >= limits.poolSize || atWork || failing || peopleAtWork) return [];
  return [{ do: 'make-pool-slice' }];
}
