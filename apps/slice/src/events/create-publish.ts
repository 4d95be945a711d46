import type { AppEvent } from '@queunir/contracts/events/events';
import type { Log } from '@queunir/server/log/create-log';
import type { Publish, SliceDb } from '../slice.types.ts';
import { insertEvents } from './event.store.ts';
import type { EventHub } from './event-hub.ts';

/**
 * Makes `publish`: stores facts in the order in which they were told and sends each to every stream at once.
 * While one write is on its way the next facts gather, so a burst costs few writes and a single fact no delay.
 * Never rejects: when storing fails, streams are told to fetch everything again.
 */
export function createPublish(deps: { db: SliceDb; hub: EventHub; log: Log }): Publish {
  let waiting: AppEvent[] = [];
  let next: Promise<void> | null = null;
  let running: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    const events = waiting;
    waiting = [];
    next = null;
    try {
      const ids = await insertEvents(deps.db, events);
      deps.hub.send(events.map((event, index) => ({ id: ids[index] ?? null, event })));
    } catch (error) {
      deps.log.error({ err: error }, 'events could not be stored');
      deps.hub.send([{ id: null, event: { type: 'stream.reset' } }]);
    }
    for (const event of events) if (event.type === 'session.ended') deps.hub.endSession(event.sessionId);
  };

  return (...events) => {
    if (events.length === 0) return Promise.resolve();
    waiting.push(...events);
    if (!next) {
      next = running.then(flush);
      running = next;
    }
    return next;
  };
}
