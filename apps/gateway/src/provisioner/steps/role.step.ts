import { literal, onDatabase } from '../on-database.ts';
import type { Step } from '../provision.types.ts';
import { namesOf } from '../slice-names.ts';

/** Four of its pool, one that listens, and room for a migration, a backup and a second process while one takes over. */
const connectionLimit = 12;

/** The slice's own role: a password of its own, a bounded number of connections, no rights outside its database. */
export const roleStep: Step = {
  name: 'role',
  make: ({ adminUrl, dataDir }, { number, databasePassword }) =>
    onDatabase(adminUrl, null, async (client) => {
      const { role } = namesOf(number, dataDir);
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = found.rowCount ? 'alter' : 'create';
      await client.query(
        `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noreplication connection limit ${connectionLimit}
         password ${literal(databasePassword)}`,
      );
      return verb === 'create';
    }),
  undo: ({ adminUrl, dataDir }, number) =>
    onDatabase(adminUrl, null, async (client) => {
      await client.query(`drop role if exists ${namesOf(number, dataDir).role}`);
    }),
};
