import type { AppEvent } from '@queunir/contracts/events/events';
import type { Replay } from '@queunir/server/events/open-stream';
import type { SliceDb } from '../slice.types.ts';
import { eventSpan, eventsAfter } from './event.store.ts';

/** More than this many missed facts cost the browser less when it fetches everything again. */
const most = 1000;

/** Finds what a browser missed since `lastEventId` (empty at its first time); `stream.reset` when that is impossible. */
export async function planReplay(db: SliceDb, lastEventId: string): Promise<Replay<AppEvent>> {
  const span = await eventSpan(db);
  const last = span?.last ?? 0;
  if (lastEventId === '') return { position: last, events: [] };
  const from = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Number.NaN;
  const canReplay = span !== null ? from >= span.first - 1 && from <= span.last : from === 0;
  if (!canReplay) return reset(last);
  const missed = await eventsAfter(db, from, most + 1);
  if (missed.length > most) return reset(last);
  const known = missed.flatMap(({ id, event }) => (event ? [{ id, event }] : []));
  return { position: missed.at(-1)?.id ?? from, events: known };
}

function reset(position: number): Replay<AppEvent> {
  return { position, events: [{ id: position, event: { type: 'stream.reset' } }] };
}
