import pg from 'pg';

/** One gateway at a time changes what runs. */
export type Leader = {
  /** Is this gateway the one? Asks again at each call while it is not. */
  isLeader(): Promise<boolean>;
  stop(): Promise<void>;
};

/** Number of the advisory lock that the leader holds for as long as its connection lives. */
export const leaderLock = 7_205_003;

/** Takes part in the election. The lock goes with its connection: a leader that lost it is none any more. */
export function standForLeader(databaseUrl: string): Leader {
  let client: pg.Client | null = null;
  let holds = false;

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'queunir-leader',
      keepAlive: true,
    });
    const lose = () => {
      if (client === fresh) {
        client = null;
        holds = false;
      }
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    await fresh.connect();
    client = fresh;
    return fresh;
  };

  const ask = async (): Promise<boolean> => {
    try {
      const connected = client ?? (await connect());
      if (!holds) {
        const { rows } = await connected.query('select pg_try_advisory_lock($1) as taken', [leaderLock]);
        holds = rows[0]?.taken === true;
      } else await connected.query('select 1');
      return holds && client === connected;
    } catch {
      holds = false;
      return false;
    }
  };
  // One question at a time: a second connection would hold the lock against the first.
  let asking: Promise<boolean> | null = null;

  return {
    isLeader: () => {
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    stop: async () => {
      await asking;
      holds = false;
      await client?.end().catch(() => undefined);
      client = null;
    },
  };
}
