import pg from 'pg';
import { until } from '../kit/until.ts';

/** Holds a message between the writing of "Enter is next" and Enter itself. */
export type BeforeEnter = {
  /** Resolves once a message is held there. */
  held: () => Promise<unknown>;
  /** Lets the writing end. */
  letGo: () => Promise<void>;
};

const lock = 4711;

/**
 * Makes the database wait at the commit that says that Enter is next, until it is let go: what is killed meanwhile is
 * killed at the one moment at which nobody can know by the database alone whether Enter was pressed.
 */
export async function holdBeforeEnter(databaseUrl: string): Promise<BeforeEnter> {
  const holder = new pg.Client(databaseUrl);
  await holder.connect();
  await holder.query('select pg_advisory_lock($1)', [lock]);
  await holder.query(`
    create function hold_before_enter() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(${lock}); return null; end $$;
    create constraint trigger hold_before_enter after update on outbox deferrable initially deferred
      for each row when (new.state = 'entered') execute function hold_before_enter()`);
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and objid = ${lock} and not granted`;
  return {
    held: () => until('a message to be held', async () => (await holder.query(waiting)).rowCount === 1),
    letGo: async () => {
      await holder.query('select pg_advisory_unlock($1)', [lock]);
      await until(
        'the held commit to end',
        async () => (await holder.query(waiting.replace(' and not granted', ''))).rowCount === 0,
      );
      await holder.query('drop trigger hold_before_enter on outbox');
      await holder.query('drop function hold_before_enter()');
      await holder.end();
    },
  };
}
