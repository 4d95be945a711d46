import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { onDatabase } from '../provisioner/on-database.ts';
import type { Manifest, Part } from './backup.types.ts';
import { backupFailed } from './backup-error.ts';
import { writePart } from './write-part.ts';

/** What of a backup is the database's. */
export type DatabasePart = Pick<Manifest, 'migrations' | 'tables' | 'sequences'> & { parts: Part[] };

/** Writes every row of a slice's database, all of one moment, into one file a table. Throws `backup_failed`. */
export async function exportDatabase(
  adminUrl: string,
  database: string,
  folder: string,
): Promise<DatabasePart> {
  return onDatabase(adminUrl, database, async (client) => {
    await client.query('begin isolation level repeatable read, read only');
    const migrations = await readLanded(client);
    if (migrations.length === 0) throw backupFailed('its database has no schema');
    const parts: Part[] = [];
    const tables: Manifest['tables'] = [];
    for (const { name, columns } of await listTables(client)) {
      const file = `database/${String(tables.length + 1).padStart(4, '0')}.copy.gz`;
      const rows = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`));
      parts.push(await writePart(folder, file, rows));
      tables.push({ name, columns, rows: rows.rowCount, file });
    }
    const sequences = await listSequences(client);
    await client.query('commit');
    return { migrations, tables, sequences, parts };
  });
}

async function readLanded(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows } = await client
    .query<Manifest['migrations'][number]>('select number, name, checksum from migration order by number')
    .catch((cause: unknown) => Promise.reject(backupFailed('its database has no schema', cause)));
  return rows;
}

/** Tables of the slice with the columns that are stored as they were written: what is generated is made again. */
export async function listTables(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by n.nspname, c.relname order by 1`);
  return rows;
}

/** Sequences that were used, with the number that was given last. */
async function listSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
    from pg_sequences where last_value is not null order by 1`);
  return rows;
}
