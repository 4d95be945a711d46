/** Hands things to listeners in order, one after the other. */
export type FeedLine<T> = {
  push(item: T): void;
  on(listener: (item: T) => void | Promise<void>): () => void;
  /** Resolves when everything pushed so far has been heard. */
  drained(): Promise<void>;
};

/**
 * Makes a line that keeps order and waits for each listener before the next item. A listener that fails is
 * told of through `onError` and stops nobody else.
 */
export function createFeedLine<T>(onError: (error: unknown) => void): FeedLine<T> {
  const listeners = new Set<(item: T) => void | Promise<void>>();
  let tail: Promise<void> = Promise.resolve();
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
  return {
    push(item) {
      tail = tail.then(() => deliver(item));
    },
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    drained: () => tail,
  };
}
