import type { Log } from '../log/create-log.ts';

type Closer = { name: string; close: () => Promise<void> | void };

/** Things to end, last opened first. */
export type Closers = {
  /** Remembers how to end a thing that was just opened. */
  add(name: string, close: () => Promise<void> | void): void;
  /** Ends everything once, in reverse order; one that fails does not keep the others from ending. */
  closeAll(): Promise<void>;
};

/** Makes an ordered list of closers. */
export function createClosers(log: Log): Closers {
  const closers: Closer[] = [];
  let closing: Promise<void> | null = null;
  const run = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) {
      try {
        await closer.close();
      } catch (error) {
        log.warn({ err: error, part: closer.name }, 'a part did not end cleanly');
      }
    }
  };
  return {
    add: (name, close) => void closers.push({ name, close }),
    closeAll: () => {
      closing ??= run();
      return closing;
    },
  };
}

/** Ends the process in order at SIGINT, SIGTERM or SIGHUP (its terminal was closed); a second signal ends it at once with status 1. */
export function closeOnSignals(closers: Closers, onFirst: () => void): void {
  let signals = 0;
  const stop = () => {
    signals += 1;
    if (signals > 1) process.exit(1);
    onFirst();
    void closers.closeAll().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
}
