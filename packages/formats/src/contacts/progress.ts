import type { ContactEvent } from './contact.types.ts';

/** Counts the bytes of all passes through a file. */
export type Progress = {
  add: (bytes: number) => void;
  /** An event when enough has been read since the last one. */
  events: () => Generator<ContactEvent, void, void>;
  /** The event that all is read. */
  end: () => ContactEvent;
};

const step = 256 * 1024;

/** Begins to count; `total` is the bytes of all passes together. */
export function countProgress(total: number): Progress {
  let [done, told] = [0, 0];
  return {
    add: (bytes) => {
      done = Math.min(total, done + bytes);
    },
    events: function* () {
      if (done - told < step) return;
      told = done;
      yield { type: 'progress', done, total };
    },
    end: () => ({ type: 'progress', done: total, total }),
  };
}
