import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { firstSliceDatabase as name, whoseData } from '@queunir/server/database/whose-data';
import type { Log } from '@queunir/server/log/create-log';
import { keepPostgres } from '@queunir/server/postgres/keep-postgres';
import pg from 'pg';
import { accountData } from '../identity/refuse-account-data.ts';

/** Where the slice's database is, and what it runs on. */
export type SliceDatabase = { url: string; runsOn: string; stop: () => Promise<void> };

/** Gives the database named by the operator, or starts the embedded server and makes the slice's own role and database. */
export async function openSliceDatabase(options: {
  databaseUrl: string | null;
  dataDir: string;
  log: Log;
}): Promise<SliceDatabase> {
  if (options.databaseUrl !== null) {
    const { host } = new URL(options.databaseUrl);
    return { url: options.databaseUrl, runsOn: `PostgreSQL at ${host} (DATABASE_URL)`, stop: async () => {} };
  }
  const folder = join(options.dataDir, 'postgres');
  const server = await keepPostgres({
    dataDir: folder,
    onTrouble: (words, error) => options.log.warn(error === undefined ? {} : { err: error }, words),
  });
  try {
    const url = await ensureDatabase(server.url('postgres'));
    return { url, runsOn: `PostgreSQL 17, embedded, in ${folder}`, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The role's password is new at each start and kept nowhere. */
async function ensureDatabase(adminUrl: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    // Before anything changes: a password of the role, for one, is the gateway's by now.
    if ((await whoseData(client)) === 'gateway') throw accountData();
    const role = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    await client.query(`${role.rowCount ? 'alter' : 'create'} role ${name} login password '${password}'`);
    const database = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!database.rowCount) {
      await client.query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`);
    }
    await client.query(`revoke connect on database ${name} from public`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
  return url.href;
}
