import pg from 'pg';

/** Runs `work` on one connection of its own to a database of the server that `adminUrl` names. */
export async function onDatabase<T>(
  adminUrl: string,
  database: string | null,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const url = new URL(adminUrl);
  if (database !== null) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A word as PostgreSQL takes it in a statement that has no place for parameters. */
export const literal = (text: string) => pg.escapeLiteral(text);
