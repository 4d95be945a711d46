import { listSlices } from '../slices/slice.store.ts';
import { backUpSlice } from './acts/back-up-slice.ts';
import { endStray } from './acts/end-stray.ts';
import { findLost } from './acts/find-lost.ts';
import { provisionSlice } from './acts/provision-slice.ts';
import { removeSlice } from './acts/remove-slice.ts';
import { restoreSlice } from './acts/restore-slice.ts';
import { resumeSlice } from './acts/resume-slice.ts';
import { startSlice } from './acts/start-slice.ts';
import { stopSlice } from './acts/stop-slice.ts';
import { trashSlice } from './acts/trash-slice.ts';
import { upgradeSlice } from './acts/upgrade-slice.ts';
import type { Leader } from './leader.ts';
import type { ActDeps } from './orchestrator.types.ts';
import { plan } from './plan.ts';
import type { Act, Limits, Room } from './plan.types.ts';

export type OrchestratorOptions = {
  deps: ActDeps;
  leader: Pick<Leader, 'isLeader'>;
  limits: () => Limits;
  image: string;
  poolPaused: () => boolean;
  makePoolSlice: () => Promise<void>;
  /** What follows from rules rather than from a person's wish; called before each look. */
  tend: () => Promise<void>;
  everyMs: number;
};

/** Brings what runs to what should run, again and again. */
export type Orchestrator = {
  start(): void;
  /** Looks at once: something is wanted now. */
  wake(): void;
  room(): Room;
  /** When it looked last as the leader; null before. */
  lastRoundAt(): Date | null;
  /** Stops a slice that runs, in good order; it is started again since it is wanted. */
  restart(number: number, why: string): void;
  /** Takes up nothing new, and ends every slice in good order. */
  stopAll(): Promise<void>;
  /** Takes up nothing new and waits for what is under way. */
  stop(): Promise<void>;
};

/** Makes the loop; it does nothing before `start`. */
export function createOrchestrator(options: OrchestratorOptions): Orchestrator {
  const { deps } = options;
  const busy = new Map<number, Promise<void>>();
  const endings = new Map<number, string>();
  let room: Room = { fits: 0, waiting: 0 };
  let lastRoundAt: Date | null = null;
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  // Number 0 stands for the pool: one is made at a time.
  const run = (number: number, work: () => Promise<void>) => {
    if (busy.has(number)) return;
    const done = work()
      .catch((error: unknown) => deps.log.error({ err: error, slice: number }, 'an act on a slice failed'))
      .finally(() => {
        busy.delete(number);
        wake();
      });
    busy.set(number, done);
  };

  const look = async (): Promise<void> => {
    if (!(await options.leader.isLeader())) return;
    await options
      .tend()
      .catch((error: unknown) => deps.log.error({ err: error }, 'a rule could not be followed'));
    // Who was at work when this look began counts too: what was read since may be from before the end of it.
    const atWork = [...busy.keys()];
    const lists = await Promise.all(Object.values(deps.runtimes).map((runtime) => runtime.list()));
    const slices = await listSlices(deps.db);
    const { acts, room: found } = plan({
      now: deps.now(),
      slices,
      running: lists.flat(),
      busy: new Set([...atWork, ...busy.keys()]),
      limits: options.limits(),
      image: options.image,
      poolPaused: options.poolPaused(),
    });
    room = found;
    lastRoundAt = deps.now();
    if (stopped) return;
    for (const act of acts) {
      if (act.do === 'make-pool-slice') run(0, options.makePoolSlice);
      else run(act.number, () => take(deps, act, endings));
    }
  };

  const wake = () => {
    if (stopped || timer === null) return;
    if (round) {
      again = true;
      return;
    }
    clearTimeout(timer);
    round = look()
      .catch((error: unknown) => deps.log.error({ err: error }, 'the orchestrator could not look'))
      .finally(() => {
        round = null;
        if (stopped) return;
        timer = setTimeout(wake, again ? 0 : options.everyMs);
        again = false;
      });
  };

  const halt = async () => {
    stopped = true;
    if (timer) clearTimeout(timer);
    await round;
    await Promise.all(busy.values());
  };

  for (const runtime of Object.values(deps.runtimes))
    runtime.onEnd(({ number, why }) => {
      endings.set(number, why);
      wake();
    });

  return {
    start: () => {
      timer = setTimeout(() => {}, 0);
      wake();
    },
    wake,
    room: () => room,
    lastRoundAt: () => lastRoundAt,
    restart: (number, why) => run(number, () => stopSlice(deps, number, why)),
    stopAll: async () => {
      await halt();
      await endAll(deps);
    },
    stop: () => halt(),
  };
}

/** Ends what runs, whatever is wanted: the next start brings it back. */
async function endAll(deps: ActDeps): Promise<void> {
  const slices = (await listSlices(deps.db)).filter(({ state }) => state === 'running');
  await Promise.all(slices.map(({ number }) => stopSlice(deps, number, 'Queunir is stopping')));
}

async function take(
  deps: ActDeps,
  act: Exclude<Act, { do: 'make-pool-slice' }>,
  endings: Map<number, string>,
): Promise<void> {
  const { number } = act;
  switch (act.do) {
    case 'provision':
      return provisionSlice(deps, number);
    case 'start':
      return startSlice(deps, number);
    case 'stop':
      return stopSlice(deps, number);
    case 'back-up':
      return backUpSlice(deps, number);
    case 'restore':
      return restoreSlice(deps, number);
    case 'upgrade':
      return upgradeSlice(deps, number);
    case 'trash':
      return trashSlice(deps, number);
    case 'remove':
      return removeSlice(deps, number);
    case 'find-lost':
      await findLost(deps, number, endings.get(number) ?? 'it is not there any more');
      endings.delete(number);
      return;
    case 'resume':
      return resumeSlice(deps, number);
    case 'end-stray':
      return endStray(deps, number, act.generation);
  }
}
