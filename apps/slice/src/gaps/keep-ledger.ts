import type { GapReason } from '@queunir/contracts/gaps/gaps';
import type { Log } from '@queunir/server/log/create-log';
import { createSerial } from '../lines/serial.ts';
import type { Publish, SliceDb } from '../slice.types.ts';
import { closeGap, gapNow, markLostTold, openGap } from './gap.store.ts';

/** Writes down when nothing is read of a line, and says once when that has lasted. */
export type Ledger = {
  /** What keeps the line from being read now; null while it is read. Costs nothing where it is what it was. */
  note(lineId: string, reason: GapReason | null): void;
  /** Nothing was written down since `since`, for the process was gone. */
  resume(lineId: string, since: Date): Promise<void>;
  /** Resolves when everything noted is written. */
  idle(): Promise<void>;
  /** Writes what waits, then nothing more is said. */
  stop(): Promise<void>;
};

export type LedgerDeps = {
  db: SliceDb;
  log: Log;
  publish: Publish;
  now: () => Date;
  /** A link that is away for this long is lost, in milliseconds. */
  lostAfterMs?: number;
};

const fiveMinutes = 5 * 60_000;
/** Whoever stopped it knows. */
const onPurpose: ReadonlySet<GapReason> = new Set(['stopped', 'slice-stopped']);

/** Makes the ledger. */
export function keepLedger(deps: LedgerDeps): Ledger {
  const lostAfter = deps.lostAfterMs ?? fiveMinutes;
  const serial = createSerial();
  const noted = new Map<string, GapReason | null>();
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const quietly = (work: () => Promise<void>): Promise<void> =>
    serial(work).catch((error: unknown) => deps.log.warn({ err: error }, 'a gap was not written down'));

  const tellLost = async (lineId: string): Promise<void> => {
    const gap = await gapNow(deps.db, lineId);
    if (!gap || !(await markLostTold(deps.db, gap.id, deps.now()))) return;
    await deps.publish({ type: 'link.lost', lineId, gapId: gap.id });
  };
  const watchLoss = async (lineId: string, reason: GapReason): Promise<void> => {
    if (onPurpose.has(reason) || stopped || timers.has(lineId)) return;
    const gap = await gapNow(deps.db, lineId);
    if (!gap || gap.lostToldAt) return;
    const waited = Math.max(0, deps.now().getTime() - gap.from.getTime());
    const timer = setTimeout(
      () => {
        timers.delete(lineId);
        void quietly(() => tellLost(lineId));
      },
      Math.max(0, lostAfter - waited),
    );
    timers.set(lineId, timer.unref());
  };
  const rest = (lineId: string): void => {
    clearTimeout(timers.get(lineId));
    timers.delete(lineId);
  };

  const begin = async (lineId: string, reason: GapReason, at: Date): Promise<void> => {
    await openGap(deps.db, lineId, reason, at);
    if (onPurpose.has(reason)) rest(lineId);
    await watchLoss(lineId, reason);
  };
  const end = async (lineId: string, at: Date): Promise<void> => {
    rest(lineId);
    const gap = await closeGap(deps.db, lineId, at);
    if (!gap) return;
    const back = gap.lostToldAt ? [{ type: 'link.recovered' as const, lineId, gapId: gap.id }] : [];
    await deps.publish(...back, { type: 'status.changed' });
  };

  return {
    note(lineId, reason) {
      if (stopped || (noted.has(lineId) && noted.get(lineId) === reason)) return;
      noted.set(lineId, reason);
      const at = deps.now();
      void quietly(() => (reason === null ? end(lineId, at) : begin(lineId, reason, at)));
    },
    resume: (lineId, since) => quietly(() => openGap(deps.db, lineId, 'slice-stopped', since)),
    idle: () => quietly(async () => {}),
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await quietly(async () => {});
    },
  };
}
