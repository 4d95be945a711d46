import { codeOf } from '../ingest/code-of.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { type Ages, createAges } from './create-ages.ts';
import { createReadings, type Readings } from './create-readings.ts';
import { heldReason } from './failure-words.ts';
import { inspectEntered } from './inspect-entered.ts';
import { moveRow } from './move-row.ts';
import { type OutboxRow, rowsIn } from './outbox.store.ts';
import { sendOne } from './send-one.ts';

/** A message that could not be typed for so long is held: nobody wants it to go out by surprise. */
const heldAfterMs = 10 * 60_000;
/** A bubble that did not show for so long is looked for. */
const bubbleAwaitedMs = 30_000;
const breathMs = 15_000;

export type Sender = {
  /** There may be something to send. */
  poke(): void;
  /** Puts back what an end in the middle left behind; once at start. */
  recover(lineId: string): Promise<void>;
  /** The page became ready: what was entered before is looked for first. */
  pageReady(): void;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
};

/** Makes the one who empties the outbox: one message at a time, in order. */
export function createSender(deps: IngestDeps): Sender {
  let running: Promise<void> | null = null;
  let again = false;
  let inspectAll = false;
  let timer: NodeJS.Timeout | undefined;
  const ages = createAges(deps);
  const readings = createReadings(deps, () => poke());

  const run = async () => {
    do {
      again = false;
      const inspects = inspectAll;
      const done = await round(deps, ages, readings, inspects);
      if (inspects && done) inspectAll = false;
    } while (again);
  };
  const poke = () => {
    again = true;
    running ??= run()
      .catch((error: unknown) =>
        deps.log.error({ reason: codeOf(error), err: error }, 'outbox stopped for a moment'),
      )
      .finally(async () => {
        running = null;
        clearTimeout(timer);
        // Time itself changes things: messages become late, bubbles overdue.
        if (await hasOpen(deps).catch(() => true)) timer = setTimeout(poke, breathMs).unref();
      });
  };
  return {
    poke,
    recover: async (lineId) => {
      await queueAgain(deps, lineId);
    },
    pageReady: () => {
      inspectAll = true;
      poke();
    },
    idle: async () => {
      while (running || readings.now().length > 0) {
        await running;
        await readings.done();
      }
    },
  };
}

async function hasOpen(deps: IngestDeps): Promise<boolean> {
  const line = deps.shownLine();
  return line !== null && (await rowsIn(deps.db, line.id, ['queued', 'sending', 'entered'], 1)).length > 0;
}

/**
 * Queues again what an error left behind, holds what is late, looks for what was entered, then types what is queued. False when the page went away before all
 * was done.
 */
async function round(
  deps: IngestDeps,
  ages: Ages,
  readings: Readings,
  inspectAll: boolean,
): Promise<boolean> {
  const line = deps.shownLine();
  if (!line) return false;
  const isStopped = () => deps.pageChange()?.stopped.includes('sending') ?? false;
  const navigatorNow = () =>
    deps.page.now.ready && !deps.page.now.offline && !isStopped() ? deps.navigator() : null;
  await queueAgain(deps, line.id);
  await holdLate(deps, ages, line.id);
  for (const row of await rowsIn(deps.db, line.id, ['entered'], 100)) {
    const navigator = navigatorNow();
    if (!navigator) return false;
    if (!inspectAll && !isOverdue(ages, row)) continue;
    if ((await inspectEntered(deps, line.id, navigator, row)) === 'wait') return false;
  }
  for (;;) {
    const navigator = navigatorNow();
    const [row] = navigator ? await rowsIn(deps.db, line.id, ['queued'], 1, readings.now()) : [];
    if (!navigator || !row) return navigator !== null;
    const outcome = await sendOne(deps, line.id, navigator, row);
    if (outcome === 'wait') return false;
    if (outcome === 'unproved') readings.start(row.chat_id);
  }
}

const isOverdue = (ages: Ages, { id, entered_at: at }: OutboxRow) =>
  at !== null && ages.of(id, at) > bubbleAwaitedMs;

/** Between two rounds nothing is being typed: what stands in `sending` was left there before Enter, by an error. */
async function queueAgain(deps: IngestDeps, lineId: string): Promise<void> {
  for (const row of await rowsIn(deps.db, lineId, ['sending'], 1000)) {
    await moveRow(deps, row, { from: ['sending'], to: 'queued' });
  }
}

async function holdLate(deps: IngestDeps, ages: Ages, lineId: string): Promise<void> {
  for (const row of await rowsIn(deps.db, lineId, ['queued'], 1000)) {
    if (ages.of(row.id, row.queued_at) < heldAfterMs) continue;
    await moveRow(deps, row, { from: ['queued'], to: 'held', reason: heldReason });
  }
}
