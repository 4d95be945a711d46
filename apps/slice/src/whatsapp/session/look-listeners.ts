/** Those who want to know of every look at the page. */
export type LookListeners = {
  /** Gives the un-subscriber. */
  on(listener: () => void): () => void;
  tell(): void;
};

/** Nobody listens yet. */
export function lookListeners(): LookListeners {
  const listeners = new Set<() => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell() {
      for (const listener of [...listeners]) listener();
    },
  };
}
