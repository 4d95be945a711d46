import type pg from 'pg';
import { AppError } from '../errors/app-error.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

/** Number of the advisory lock under which one process migrates a database. */
const lockNumber = 7_205_001;

type Landed = { number: number; name: string; checksum: string };

/**
 * Brings a database to the newest schema and gives the names of what ran now. Forward only, each file in a
 * transaction, one process at a time. Throws `migration_edited` when a landed file has changed since, and
 * `database_newer` when the database knows migrations that this program does not, unless `newer` is `accepted`: they only
 * add, so a program may run on what its successor made.
 */
export async function migrate(
  pool: pg.Pool,
  folder: string,
  { newer = 'refused' }: { newer?: 'accepted' | 'refused' } = {},
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    try {
      return await run(client, migrations, newer);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockNumber]);
    }
  } finally {
    client.release();
  }
}

async function run(
  client: pg.PoolClient,
  migrations: readonly Migration[],
  newer: 'accepted' | 'refused',
): Promise<string[]> {
  await client.query(`create table if not exists migration (
    number integer primary key, name text not null, checksum text not null, landed_at timestamptz not null default now())`);
  const { rows: landed } = await client.query<Landed>(
    'select number, name, checksum from migration order by number',
  );
  checkLanded(migrations, newer === 'accepted' ? landed.slice(0, migrations.length) : landed);
  const open = migrations.slice(landed.length);
  for (const migration of open) await land(client, migration);
  return open.map(({ name }) => name);
}

function checkLanded(migrations: readonly Migration[], landed: readonly Landed[]): void {
  for (const [index, row] of landed.entries()) {
    const file = migrations[index];
    if (!file) {
      const message = `The database is newer than this program (${row.name}). Start the newer version again, or restore a backup.`;
      throw new AppError('database_newer', message, { blame: 'caller' });
    }
    if (file.checksum !== row.checksum) {
      const message = `${row.name} was changed after it had landed. Put it back and add a new file instead.`;
      throw new AppError('migration_edited', message, { blame: 'us' });
    }
  }
}

async function land(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
