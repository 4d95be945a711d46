import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { migrate } from '@queunir/server/database/migrate';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { literal, onDatabase } from '../provisioner/on-database.ts';
import type { Manifest } from './backup.types.ts';
import { restoreFailed } from './backup-error.ts';
import { listTables } from './export-database.ts';

/**
 * Makes a database from a backup, owned by the slice's role: its own schema first, then every row, then what the rows
 * must obey. What stood under that name is gone. Throws `restore_failed`.
 */
export async function importDatabase(
  adminUrl: string,
  target: { database: string; role: string },
  folder: string,
  manifest: Manifest,
): Promise<void> {
  const { database, role } = target;
  await onDatabase(adminUrl, null, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`);
    await client.query(`create database ${database} template template0 encoding 'UTF8' owner ${role}`);
    await client.query(`revoke connect, temporary on database ${database} from public`);
  });
  await onDatabase(adminUrl, database, (client) => client.query('revoke all on schema public from public'));
  // Everything inside is made by the role that it belongs to.
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  url.searchParams.set('options', `-c role=${role}`);
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  await migrate(pool, join(folder, 'schema')).finally(() => pool.end());
  await onDatabase(url.href, database, (client) => fill(client, folder, manifest));
}

async function fill(client: pg.Client, folder: string, { tables, sequences }: Manifest): Promise<void> {
  const found = await listTables(client);
  const known = new Set(found.map(({ name }) => name));
  if (found.length !== tables.length || tables.some(({ name }) => !known.has(name)))
    throw restoreFailed('its tables are others than its schema makes');
  await client.query('begin');
  const bonds = await loosen(client);
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  for (const { name, columns, rows, file } of tables) {
    await client.query(`alter table ${name} disable trigger user`);
    const sink = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
    await pipeline(createReadStream(join(folder, file)), createGunzip(), sink);
    if (sink.rowCount !== rows) throw restoreFailed(`${sink.rowCount} of ${rows} rows of ${name} came`);
    await client.query(`alter table ${name} enable trigger user`);
  }
  for (const { name, value } of sequences)
    await client.query(`select setval(${literal(name)}, ${BigInt(value)})`);
  for (const { name, bond, words } of bonds)
    await client.query(`alter table ${name} add constraint ${bond} ${words}`);
  await client.query('commit');
  await client.query('analyze');
}

/** Takes off what ties rows of one table to another's, so that tables may be filled in any order. */
async function loosen(client: pg.Client): Promise<{ name: string; bond: string; words: string }[]> {
  const { rows } = await client.query<{ name: string; bond: string; words: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, quote_ident(o.conname) as bond,
      pg_get_constraintdef(o.oid) as words
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
    where o.contype = 'f' order by 1, 2`);
  for (const { name, bond } of rows) await client.query(`alter table ${name} drop constraint ${bond}`);
  return rows;
}
