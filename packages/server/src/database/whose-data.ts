/** The gateway's own database. */
export const gatewayDatabase = 'wa_saas';
/** Database and role of the single-person mode, which are those of the gateway's first slice too. */
export const firstSliceDatabase = 'wa_slice_1';

/**
 * Stands as the comment of the first slice's database from the gateway's first start on what the single-person mode
 * stored until an owner took it over. Comments of databases are seen from all of them, and change in a transaction.
 */
const mark = 'Queunir: stored by the single-person mode, waits for the first owner of the gateway';

/** Who uses what a server holds: nobody, one person, one person until a gateway has an owner, or a gateway. */
export type WhoseData = 'nobody' | 'standalone' | 'waiting' | 'gateway';

/** One connection of that server, or a transaction on it. */
export type Asks = { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** Says whose data the server holds, seen from any of its databases. */
export async function whoseData(client: Asks): Promise<WhoseData> {
  const found = await client.query(
    "select datname as name, shobj_description(oid, 'pg_database') as comment from pg_database where datname = any($1)",
    [[gatewayDatabase, firstSliceDatabase]],
  );
  const rows = found.rows as { name: string; comment: string | null }[];
  const first = rows.find(({ name }) => name === firstSliceDatabase);
  if (!rows.some(({ name }) => name === gatewayDatabase)) return first ? 'standalone' : 'nobody';
  return first?.comment === mark ? 'waiting' : 'gateway';
}

/** Marks what one person stored as waiting for the gateway's first owner; may be repeated. */
export async function markWaiting(client: Asks): Promise<void> {
  await client.query(`comment on database ${firstSliceDatabase} is '${mark}'`);
}

/** Takes the mark away: an owner has it now. To be called in the transaction that gives it. */
export async function unmarkWaiting(client: Asks): Promise<void> {
  await client.query(`comment on database ${firstSliceDatabase} is null`);
}
