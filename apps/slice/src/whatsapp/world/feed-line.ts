/** Hands things to listeners in order, one after the other. */
export type FeedLine<T extends object | string | number> = {
  push(item: T): void;
  on(listener: (item: T) => void | Promise<void>): () => void;
  /** Resolves when everything pushed so far has been heard. */
  drained(): Promise<void>;
};

/** A page tells a few things a second: so many wait only where nothing is taken for minutes. */
const usualMost = 2_000;

/**
 * Makes a line that keeps order and waits for each listener before the next item. A listener that fails is
 * told of through `onError` and stops nobody else. Where more than `most` wait they are all dropped, and `onError` is
 * told: the page itself still shows what they said.
 */
export function createFeedLine<T extends object | string | number>(
  onError: (error: unknown) => void,
  most: number = usualMost,
): FeedLine<T> {
  const listeners = new Set<(item: T) => void | Promise<void>>();
  let waiting: T[] = [];
  let running: Promise<void> | null = null;
  const deliver = async (item: T): Promise<void> => {
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        await listener(item);
      } catch (error) {
        onError(error);
      }
    }
  };
  const run = async (): Promise<void> => {
    // Whoever pushes is not held up by the first listener.
    await null;
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await deliver(item);
    running = null;
  };
  return {
    push(item) {
      if (waiting.length >= most) {
        waiting = [];
        onError(new Error('More is told than can be taken: it is told anew.'));
      }
      waiting.push(item);
      running ??= run();
    },
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    drained: async () => {
      while (running) await running;
    },
  };
}
