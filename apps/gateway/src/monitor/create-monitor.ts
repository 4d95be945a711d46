import { sql } from 'kysely';
import { type AlertChange, setAlerts } from '../alerts/alert.store.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import { findSlice, listSlices } from '../slices/slice.store.ts';
import { checkSlice } from './check-slice.ts';
import { judge } from './judge.ts';
import type { Checked, MonitorLimits } from './monitor.types.ts';
import { storeCheck, trimTelemetry } from './telemetry.store.ts';

export type MonitorOptions = {
  deps: ActDeps;
  limits: MonitorLimits;
  everyMs: number;
  isLeader: () => Promise<boolean>;
  restart: (number: number, why: string) => void;
  /** Notes what began or ended. */
  tell: (change: AlertChange) => void;
  /** What is looked at once a minute beside the slices. */
  eachRound: () => Promise<void>;
};

/** Looks after what runs, by itself every minute and when asked. */
export type Monitor = {
  start(): void;
  /** Checks one slice now. */
  check(number: number): Promise<Checked | null>;
  /** When it made its last round as the leader; null before. */
  lastRoundAt(): Date | null;
  stop(): Promise<void>;
};

/** So many checks are remembered of each slice: enough for every judgement. */
const remembered = 12;
const trimEveryMs = 3_600_000;

/** Makes the monitor; it does nothing before `start`. Checks of different slices are spread over the time between. */
export function createMonitor(options: MonitorOptions): Monitor {
  const { deps, everyMs } = options;
  const known = new Map<number, Checked[]>();
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<unknown>>();
  let stopped = false;
  let trimmedAt = 0;
  let lastRoundAt: Date | null = null;

  const check = async (number: number): Promise<Checked | null> => {
    const slice = await findSlice(deps.db, number);
    if (slice?.state !== 'running') return null;
    const before = (known.get(number) ?? []).filter(({ generation }) => generation === slice.generation);
    const latest = await checkSlice(deps, slice, before[0] ?? null);
    const checks = [latest, ...before].slice(0, remembered);
    known.set(number, checks);
    const verdict = judge(
      {
        memoryMb: slice.memory_mb,
        quiet_hour: slice.quiet_hour,
        time_zone: slice.time_zone,
        wasLinked: slice.linked_at !== null,
        runsSince: slice.state_since,
      },
      checks,
      options.limits,
    );
    await storeCheck(deps.db, latest, verdict.alerts[0]?.words ?? null);
    await noteLink(deps, latest);
    for (const change of await setAlerts(deps.db, number, verdict.alerts)) options.tell(change);
    if (verdict.restart) options.restart(number, verdict.restart.why);
    return latest;
  };

  const later = (ms: number, work: () => Promise<unknown>) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const done = work()
        .catch((error: unknown) => deps.log.warn({ err: error }, 'a check failed'))
        .finally(() => running.delete(done));
      running.add(done);
    }, ms);
    timers.add(timer);
  };

  const round = async (): Promise<void> => {
    if (stopped) return;
    later(everyMs, round);
    if (!(await options.isLeader())) return;
    lastRoundAt = deps.now();
    for (const { number, state } of await listSlices(deps.db))
      if (state === 'running') later(deps.chance() * everyMs * 0.9, () => check(number));
    await options.eachRound();
    if (deps.now().getTime() - trimmedAt > trimEveryMs) {
      trimmedAt = deps.now().getTime();
      await trimTelemetry(deps.db);
    }
  };

  return {
    start: () => later(0, round),
    check,
    lastRoundAt: () => lastRoundAt,
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

/**
 * When a link was seen first and last, and that it ended: the thirty days of an unused device are counted from here, and
 * sleep goes by it. And the zone of its tenant's clock.
 */
async function noteLink({ db }: ActDeps, { number, health, at }: Checked): Promise<void> {
  if (!health) return;
  const { linked, pageLinked, timeZone } = health;
  await db
    .updateTable('slice')
    .set(({ fn, val, ref }) => ({
      linked_at: linked ? fn.coalesce('linked_at', val(at)) : ref('linked_at'),
      unlinked_at: linked
        ? null
        : fn.coalesce(
            'unlinked_at',
            sql<Date | null>`case when linked_at is null then null else ${at}::timestamptz end`,
          ),
      ...(linked && pageLinked && { last_linked_seen_at: at }),
      ...(timeZone != null && { time_zone: timeZone }),
    }))
    .where('number', '=', number)
    .execute();
}
