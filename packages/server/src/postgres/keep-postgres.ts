import { setTimeout as sleep } from 'node:timers/promises';
import { startTimeOf } from '../process/process-identity.ts';
import { type Postgres, type PostgresOptions, startPostgres } from './start-postgres.ts';

/** What is told while a server is kept: never a text, only what happened. */
export type KeepOptions = PostgresOptions & { onTrouble: (words: string, error?: unknown) => void };

const lookEveryMs = 1000;
const longestWaitMs = 60_000;

/**
 * Starts the embedded server as `startPostgres` does and starts it again on the same port whenever it dies while we
 * run, so that connection strings stay right. A server that another process owns is only used, not kept.
 */
export async function keepPostgres(options: KeepOptions): Promise<Postgres> {
  let server = await startPostgres(options);
  const { port, origin } = server;
  if (origin === 'shared') return server;
  let started = startTimeOf(server.pid);
  let stopping = false;
  let reviving: Promise<void> | null = null;

  const revive = async (): Promise<void> => {
    options.onTrouble('PostgreSQL ended by itself and is started again');
    for (let waitMs = 1000; !stopping; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      try {
        // Frees the folder, and ends what watched the dead one.
        await server.stop();
        server = await startPostgres({ ...options, port, existing: true });
        started = startTimeOf(server.pid);
        return;
      } catch (error) {
        options.onTrouble('PostgreSQL did not start again; it is tried once more', error);
        await Promise.race([sleep(waitMs, undefined, { ref: false }), stopped]);
      }
    }
  };
  let tellStopped = () => {};
  const stopped = new Promise<void>((resolve) => {
    tellStopped = resolve;
  });
  const timer = setInterval(() => {
    if (reviving || startTimeOf(server.pid) === started) return;
    reviving = revive().finally(() => {
      reviving = null;
    });
  }, lookEveryMs).unref();

  return {
    ...server,
    get pid() {
      return server.pid;
    },
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      tellStopped();
      await reviving;
      await server.stop();
    },
  };
}
