import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createAnswerGate, isUnanswered } from './answer-gate.ts';
import { parseTimestamp } from './parse-timestamp.ts';
import { preparingPool } from './prepared.ts';

export type Database<Schema> = {
  /** One pool of four connections, shared by everything in a slice. */
  pool: pg.Pool;
  db: Kysely<Schema>;
  /** Resolves when the database answers; rejects after ten seconds without an answer. */
  ask(): Promise<void>;
  close(): Promise<void>;
};

/** No statement of ours takes nearly as long; a database that hangs is told much sooner by `ask`. */
const usualLimits = { answerWithinMs: 60_000, askWithinMs: 10_000 };

/** Opens the pool of a database. Numbers of type bigint come as numbers: no id or count of ours passes 2^53. */
export function openDatabase<Schema>(
  connectionString: string,
  onIdleError: (error: Error) => void,
  { answerWithinMs, askWithinMs } = usualLimits,
): Database<Schema> {
  const types = { getTypeParser };
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    types,
    connectionTimeoutMillis: askWithinMs,
    idleTimeoutMillis: 30_000,
    application_name: 'queunir',
  });
  let closing = false;
  // The pool resolves its end before the last sockets are gone; a server that stops then is no news.
  pool.on('error', (error) => void (closing || onIdleError(error)));
  const gate = createAnswerGate();
  const prepared = preparingPool(pool, { gate, withinMs: answerWithinMs });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: prepared }) });
  const ask = async () => {
    try {
      await pool.query({ text: 'select 1', query_timeout: askWithinMs } as pg.QueryConfig);
      gate.open();
    } catch (error) {
      if (isUnanswered(error)) gate.shut();
      throw error;
    }
  };
  const close = async () => {
    closing = true;
    await db.destroy();
    // Kysely ends the pool only when it has used it.
    if (!pool.ending) await pool.end();
  };
  return { pool, db, ask, close };
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === pg.types.builtins.INT8) return Number;
  if (oid === pg.types.builtins.TIMESTAMPTZ) return parseTimestamp;
  return pg.types.getTypeParser(oid, format as 'text');
};
