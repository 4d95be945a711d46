import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  firstSliceDatabase,
  gatewayDatabase,
  markWaiting,
  whoseData,
} from '@queunir/server/database/whose-data';
import { AppError } from '@queunir/server/errors/app-error';
import type pg from 'pg';
import { closeServer } from '../provisioner/close-server.ts';
import { onDatabase } from '../provisioner/on-database.ts';

/**
 * Gives the address of the gateway's own database and makes it at the first start. What the single-person mode stored on
 * this server is marked first, so that it waits for the first owner. Throws, before anything is changed, where data is
 * that would be passed over or come into wrong hands: `database_of_one_person`, `gateway_database_missing`, `folder_in_use`.
 */
export async function ensureGatewayDatabase(adminUrl: string, dataDir: string): Promise<string> {
  const whose = await onDatabase(adminUrl, null, async (client) => {
    if (await holdsSlice(client)) throw ofOnePerson();
    return whoseData(client);
  });
  if (whose === 'nobody') await refuseLeftFolders(dataDir);
  if (whose === 'standalone') await onDatabase(adminUrl, firstSliceDatabase, refuseAccounts);
  await closeServer(adminUrl);
  await onDatabase(adminUrl, null, async (client) => {
    if (whose === 'standalone') await markWaiting(client);
    if (whose === 'standalone' || whose === 'nobody')
      await client.query(`create database ${gatewayDatabase} template template0 encoding 'UTF8'`);
    // The gateway makes roles and databases anyway, so it needs no role of its own to read its own.
    await client.query(`revoke connect on database ${gatewayDatabase} from public`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${gatewayDatabase}`;
  return url.href;
}

/** The single-person mode keeps everything in the very database that DATABASE_URL names. */
async function holdsSlice(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ holds: boolean }>(
    "select to_regclass('public.outbox') is not null and to_regclass('public.line') is not null as holds",
  );
  return rows[0]?.holds === true;
}

/** A slice whose owner has an account belongs to a gateway whose own database is gone. */
async function refuseAccounts(client: pg.Client): Promise<void> {
  const { rowCount: knows } = await client.query(
    "select 1 from information_schema.columns where table_schema = 'public' and table_name = 'member' and column_name = 'user_id'",
  );
  if (!knows) return;
  const { rowCount: accounts } = await client.query('select 1 from member where user_id is not null limit 1');
  if (!accounts) return;
  const message =
    `The database ${firstSliceDatabase} belongs to an account, but ${gatewayDatabase}, where accounts are, is not on this server. ` +
    `Nothing was changed. Put ${gatewayDatabase} back from a backup.`;
  throw new AppError('gateway_database_missing', message, { blame: 'us' });
}

/** Browser profiles may be linked: they go with their database and with nobody else's. */
async function refuseLeftFolders(dataDir: string): Promise<void> {
  const folder = join(dataDir, 'slices');
  const left = await readdir(folder).catch(() => []);
  if (left.length === 0) return;
  const message =
    `${folder} holds browser profiles, but the database that goes with them is not on this server. Nothing was changed. ` +
    'Put the database back or set DATABASE_URL to its server, choose another DATA_DIR, or remove that folder to begin anew.';
  throw new AppError('folder_in_use', message, { blame: 'caller' });
}

function ofOnePerson(): AppError {
  const message =
    'The database that DATABASE_URL names holds what the single-person mode stored. Nothing was changed. ' +
    'Go on with it by "npm run standalone", or move it into the service as docs/gateway.md says.';
  return new AppError('database_of_one_person', message, { blame: 'caller' });
}
