import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { parseTimestamp } from './parse-timestamp.ts';
import { preparingPool } from './prepared.ts';

export type Database<Schema> = {
  /** One pool of four connections, shared by everything in a slice. */
  pool: pg.Pool;
  db: Kysely<Schema>;
  close(): Promise<void>;
};

/** Opens the pool of a database. Numbers of type bigint come as numbers: no id or count of ours passes 2^53. */
export function openDatabase<Schema>(
  connectionString: string,
  onIdleError: (error: Error) => void,
): Database<Schema> {
  const types = { getTypeParser };
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'queunir',
  });
  let closing = false;
  // The pool resolves its end before the last sockets are gone; a server that stops then is no news.
  pool.on('error', (error) => void (closing || onIdleError(error)));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });
  const close = async () => {
    closing = true;
    await db.destroy();
    // Kysely ends the pool only when it has used it.
    if (!pool.ending) await pool.end();
  };
  return { pool, db, close };
}

const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === pg.types.builtins.INT8) return Number;
  if (oid === pg.types.builtins.TIMESTAMPTZ) return parseTimestamp;
  return pg.types.getTypeParser(oid, format as 'text');
};
