/** A fact as it is sent; `id` is null for what only the present streams can know. */
export type Sent<E> = { readonly id: number | null; readonly event: E };

/** One open stream of one browser tab. */
export type HubStream<E> = {
  readonly sessionId: string;
  send(events: readonly Sent<E>[]): void;
  end(): void;
};

/** Everyone who listens now. */
export type EventHub<E> = {
  /** Adds a stream; gives what removes it. */
  add(stream: HubStream<E>): () => void;
  send(events: readonly Sent<E>[]): void;
  /** Ends the streams of a session that was revoked; `last` is told to them before. */
  endSession(sessionId: string, last?: E): void;
  endAll(): void;
  count(): number;
};

/** Makes an empty hub. */
export function createEventHub<E>(): EventHub<E> {
  const streams = new Set<HubStream<E>>();
  return {
    add: (stream) => {
      streams.add(stream);
      return () => void streams.delete(stream);
    },
    send: (events) => {
      for (const stream of [...streams]) stream.send(events);
    },
    endSession: (sessionId, last) => {
      for (const stream of [...streams]) {
        if (stream.sessionId !== sessionId) continue;
        if (last !== undefined) stream.send([{ id: null, event: last }]);
        stream.end();
      }
    },
    endAll: () => {
      for (const stream of [...streams]) stream.end();
    },
    count: () => streams.size,
  };
}
