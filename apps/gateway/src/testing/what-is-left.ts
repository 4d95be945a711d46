import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Postgres } from '@queunir/server/postgres/start-postgres';
import pg from 'pg';

/** What of slices is there outside the gateway's tables: databases, roles, folders, and what `list` says that runs. */
export async function whatIsLeft(
  server: Postgres,
  list: () => Promise<{ number: number }[]>,
  dataDir: string,
): Promise<string[]> {
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  const { rows } = await client.query<{ what: string }>(
    `select 'database ' || datname as what from pg_database where datname like 'wa\\_slice\\_%'
     union all select 'role ' || rolname from pg_roles where rolname like 'wa\\_slice\\_%'`,
  );
  await client.end();
  const folders = await readdir(join(dataDir, 'slices')).catch(() => []);
  const backups = await readdir(join(dataDir, 'backups')).catch(() => []);
  const processes = await list();
  return [
    ...rows.map(({ what }) => what),
    ...folders.map((name) => `folder ${name}`),
    ...backups.map((name) => `backups ${name}`),
    ...processes.map(({ number }) => `process ${number}`),
  ].sort();
}
