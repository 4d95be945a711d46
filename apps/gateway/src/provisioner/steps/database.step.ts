import type pg from 'pg';
import { templateRole } from '../../templates/ensure-template.ts';
import { onDatabase } from '../on-database.ts';
import type { Step } from '../provision.types.ts';
import { namesOf } from '../slice-names.ts';

/** The slice's own database: a copy of the newest template, of which its role owns everything and nobody else anything. */
export const databaseStep: Step = {
  name: 'database',
  make: async ({ adminUrl, dataDir, template }, { number }) => {
    const { database, role } = namesOf(number, dataDir);
    const newest = await template();
    const isNew = await onDatabase(adminUrl, null, async (client) => {
      const isThere = await exists(client, database);
      if (!isThere) await client.query(`create database ${database} template ${newest}`);
      // Of one that was there too: the single-person mode makes its own.
      await client.query(`revoke connect, temporary on database ${database} from public`);
      return !isThere;
    });
    // After a copy the tables still belong to the template's role. It owns no database, so only they change hands.
    await onDatabase(adminUrl, database, async (client) => {
      await client.query(`reassign owned by ${templateRole} to ${role}`);
      await client.query(`revoke all on schema public from ${templateRole}, public`);
    });
    await onDatabase(adminUrl, null, async (client) => {
      await client.query(`revoke all on database ${database} from ${templateRole}`);
      // The last step: a database that its role owns is whole.
      await client.query(`alter database ${database} owner to ${role}`);
    });
    return isNew;
  },
  undo: ({ adminUrl, dataDir }, number) =>
    onDatabase(adminUrl, null, async (client) => {
      await client.query(`drop database if exists ${namesOf(number, dataDir).database} with (force)`);
    }),
};

async function exists(client: pg.Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  return rowCount === 1;
}
