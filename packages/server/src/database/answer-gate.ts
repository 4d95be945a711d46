/** Keeps everybody from waiting for a database that takes connections and never answers. */
export type AnswerGate = {
  /** Throws at once while the database owes an answer; every few seconds one may try. */
  enter(): void;
  /** It owed an answer for too long. */
  shut(): void;
  /** It has answered. */
  open(): void;
};

const tryEveryMs = 5_000;

/** Makes a gate that is open; `elapsed` is a clock that nobody sets (milliseconds). */
export function createAnswerGate(elapsed: () => number = () => performance.now()): AnswerGate {
  let shutAt: number | null = null;
  return {
    enter() {
      if (shutAt === null) return;
      if (elapsed() - shutAt < tryEveryMs)
        throw Object.assign(new Error('The database owes an answer.'), { code: 'ETIMEDOUT' });
      // This one tries; the others wait for what comes of it.
      shutAt = elapsed();
    },
    shut: () => {
      shutAt = elapsed();
    },
    open: () => {
      shutAt = null;
    },
  };
}

/** Does an error say that the database took what was sent and did not answer? */
export function isUnanswered(error: unknown): boolean {
  const said = error instanceof Error ? error.message : '';
  return /^(Query read timeout|timeout exceeded when trying to connect|Connection terminated due to connection timeout)/.test(
    said,
  );
}
