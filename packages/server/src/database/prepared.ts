import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { type AnswerGate, isUnanswered } from './answer-gate.ts';

/** A statement that begins with this comment is planned once a connection and then only run. */
export const preparedMark = '/* prepared */';

/**
 * A pool for Kysely that lets marked statements be prepared. Mark only texts of which there are few: each stays in the
 * memory of every connection. For the lists that people wait for, planning costs more than running. A statement that
 * is not answered in time fails, its connection is thrown away, and others do not wait for the same.
 */
export function preparingPool(pool: pg.Pool, answers: { gate: AnswerGate; withinMs: number }): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      answers.gate.enter();
      try {
        return preparingClient(await pool.connect(), answers);
      } catch (error) {
        if (isUnanswered(error)) answers.gate.shut();
        throw error;
      }
    },
  };
}

function preparingClient(
  client: pg.PoolClient,
  { gate, withinMs }: { gate: AnswerGate; withinMs: number },
): PostgresPoolClient {
  let unanswered: unknown = null;
  const query = async (text: string, values: readonly unknown[]) => {
    // What is sent behind it, such as a rollback, would wait just as long.
    if (unanswered !== null) throw unanswered;
    const asked = {
      ...(text.startsWith(preparedMark) ? { name: nameOf(text) } : {}),
      ...{ text, values: [...values], query_timeout: withinMs },
    };
    try {
      const found = await client.query(asked);
      gate.open();
      return found;
    } catch (error) {
      if (!isUnanswered(error)) throw error;
      unanswered = error;
      gate.shut();
      throw error;
    }
  };
  // Cursors, the other form of `query`, are not used here.
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy || unanswered !== null),
  };
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text) ?? `q_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, known);
  return known;
}
