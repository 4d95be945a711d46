import type { Log } from '@queunir/server/log/create-log';
import pg from 'pg';

export type FactListener = {
  /** Resolves once it listens for the first time, or could not. */
  ready(): Promise<void>;
  stop(): Promise<void>;
};

const againMs = 1_000;

/**
 * Listens to what the gateway's database tells, whichever gateway wrote it. A connection that is lost is made anew;
 * then `onGap` is called, since what was told meanwhile is not known.
 */
export function listenForFacts(options: {
  databaseUrl: string;
  log: Log;
  onFact: (payload: string) => void;
  onGap: () => void;
}): FactListener {
  const { databaseUrl, log } = options;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'queunir-facts',
      keepAlive: true,
    });
    const lose = () => {
      if (client !== fresh) return;
      client = null;
      later();
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ payload }) => options.onFact(payload ?? ''));
    client = fresh;
    await fresh.connect();
    await fresh.query('listen gateway_facts');
  };
  const later = () => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = null;
      current = connect().then(options.onGap, failed);
    }, againMs);
  };
  const failed = (error: unknown) => {
    if (stopped) return;
    log.warn({ err: error }, 'live facts are not heard at the moment');
    const lost = client;
    client = null;
    void lost?.end().catch(() => undefined);
    later();
  };
  let current = connect().catch(failed);

  return {
    ready: () => current,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await current;
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
