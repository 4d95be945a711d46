import { onDatabase } from './on-database.ts';

/** Every role of a server may connect to these by default; a slice's role has nothing to look for there. */
const open = ['postgres', 'template1'];

/** Closes the server's own databases to the roles of slices. The server belongs to Queunir alone. */
export async function closeServer(adminUrl: string): Promise<void> {
  await onDatabase(adminUrl, null, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where datname = any($1)',
      [open],
    );
    for (const { datname } of rows) await client.query(`revoke connect on database "${datname}" from public`);
  });
}
