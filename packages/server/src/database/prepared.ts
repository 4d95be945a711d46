import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** A statement that begins with this comment is planned once a connection and then only run. */
export const preparedMark = '/* prepared */';

/**
 * A pool for Kysely that lets marked statements be prepared. Mark only texts of which there are few: each stays in the
 * memory of every connection. For the lists that people wait for, planning costs more than running.
 */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? preparingClient(client);
      wrapped.set(client, known);
      return known;
    },
  };
}

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]) =>
    text.startsWith(preparedMark)
      ? client.query({ name: nameOf(text), text, values: [...values] })
      : client.query(text, [...values]);
  // Cursors, the other form of `query`, are not used here.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  };
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text) ?? `q_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, known);
  return known;
}
