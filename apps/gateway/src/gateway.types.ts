import type { Log } from '@queunir/server/log/create-log';
import type { Kysely } from 'kysely';
import type { DB } from './database/schema.generated.ts';

/** The gateway's database. */
export type GatewayDb = Kysely<DB>;

/** What every room of the gateway may use. */
export type GatewayDeps = {
  readonly db: GatewayDb;
  readonly log: Log;
  readonly now: () => Date;
};
