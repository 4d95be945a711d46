import type { AppEvent } from '@queunir/contracts/events/events';

/** A stored fact; `id` is null for what only the present streams can know. */
export type SentEvent = { readonly id: number | null; readonly event: AppEvent };

/** One open stream of one browser tab. */
export type HubStream = {
  readonly sessionId: string;
  send(events: readonly SentEvent[]): void;
  end(): void;
};

/** Everyone who listens now. */
export type EventHub = {
  /** Adds a stream; gives what removes it. */
  add(stream: HubStream): () => void;
  send(events: readonly SentEvent[]): void;
  /** Ends the streams of a session that was revoked. */
  endSession(sessionId: string): void;
  endAll(): void;
  count(): number;
};

/** Makes an empty hub. */
export function createEventHub(): EventHub {
  const streams = new Set<HubStream>();
  return {
    add: (stream) => {
      streams.add(stream);
      return () => void streams.delete(stream);
    },
    send: (events) => {
      for (const stream of [...streams]) stream.send(events);
    },
    endSession: (sessionId) => {
      for (const stream of [...streams]) if (stream.sessionId === sessionId) stream.end();
    },
    endAll: () => {
      for (const stream of [...streams]) stream.end();
    },
    count: () => streams.size,
  };
}
