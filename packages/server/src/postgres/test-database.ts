import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { askKeeper } from '../testing/cluster-keeper.ts';
import { testRunSocket } from '../testing/run.config.ts';
import { startThrowawayCluster } from '../testing/throwaway-cluster.ts';

/** How the databases of a test look at first. */
export type TestTemplate = {
  name: string;
  /** A new checksum means a new template. */
  checksum: string;
  /** Fills the template; runs once per name and checksum in a test run. Must close its connections. */
  prepare: (url: string) => Promise<void>;
};

/** A database of one's own. */
export type TestDatabase = { url: string; name: string; drop: () => Promise<void> };

let cluster: Promise<string> | undefined;

/** Makes a fresh database on the test run's cluster: empty, or a copy of a template (about 50 ms). */
export async function createTestDatabase(options: { template?: TestTemplate } = {}): Promise<TestDatabase> {
  cluster ??= findCluster();
  const admin = await cluster;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onAdmin(admin, async (client) => {
    const source = options.template ? await ensureTemplate(client, admin, options.template) : 'template0';
    await client.query(`create database ${name} template ${source}`);
  });
  return {
    name,
    url: withDatabase(admin, name),
    drop: () =>
      onAdmin(
        admin,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}

/** Runs `work` on a fresh database and drops it afterwards, whatever happens. */
export async function withTestDatabase<T>(
  options: { template?: TestTemplate },
  work: (database: TestDatabase) => Promise<T>,
): Promise<T> {
  const database = await createTestDatabase(options);
  return await work(database).finally(database.drop);
}

async function findCluster(): Promise<string> {
  const socket = testRunSocket();
  if (socket) return askKeeper(socket);
  const own = await startThrowawayCluster();
  return own.url('postgres');
}

async function ensureTemplate(client: pg.Client, admin: string, template: TestTemplate): Promise<string> {
  const mark = createHash('sha256').update(template.checksum).digest('hex').slice(0, 16);
  const name = `template_${template.name.replace(/\W/g, '_').toLowerCase()}_${mark}`;
  await client.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rows } = await client.query<{ whole: boolean }>(
      'select datistemplate as whole from pg_database where datname = $1',
      [name],
    );
    if (rows[0]?.whole) return name;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template template0`);
    await template.prepare(withDatabase(admin, name));
    await client.query(`alter database ${name} is_template true`);
    return name;
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
}

async function onAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  return await work(client).finally(() => client.end());
}

function withDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}
