import type { AdminEvent } from '@queunir/contracts/admin/events';
import { createEventHub, type EventHub, type Sent } from '@queunir/server/events/event-hub';
import type { Replay } from '@queunir/server/events/open-stream';

/** The newest facts, and everyone who listens to them. */
export type Live = {
  readonly hub: EventHub<AdminEvent>;
  tell(...events: AdminEvent[]): void;
  /** What was told meanwhile is not known: everybody fetches everything again. */
  reset(): void;
  /** What a stream begins with that stood at `lastEventId` (empty at its first time). */
  replay(lastEventId: string): Replay<AdminEvent>;
};

const mostKept = 1000;

/** Makes the live facts of one life of the gateway: ids begin at the moment of its start, so that none comes twice. */
export function createLive(startedAt: Date): Live {
  const hub = createEventHub<AdminEvent>();
  let kept: Sent<AdminEvent>[] = [];
  let last = startedAt.getTime();

  const resetAt = (position: number): Replay<AdminEvent> => ({
    position,
    events: [{ id: position, event: { type: 'stream.reset' } }],
  });
  return {
    hub,
    tell: (...events) => {
      const sent = events.map((event) => {
        last += 1;
        return { id: last, event };
      });
      kept = [...kept, ...sent].slice(-mostKept);
      hub.send(sent);
    },
    reset: () => {
      kept = [];
      last += 1;
      hub.send(resetAt(last).events);
    },
    replay: (lastEventId) => {
      if (lastEventId === '') return { position: last, events: [] };
      const from = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Number.NaN;
      if (!(from >= last - kept.length && from <= last)) return resetAt(last);
      return { position: last, events: kept.slice(kept.length - (last - from)) };
    },
  };
}
