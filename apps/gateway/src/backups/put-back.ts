import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { onDatabase } from '../provisioner/on-database.ts';
import type { ProvisionDeps } from '../provisioner/provision.types.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { unpackInto } from './archive-folder.ts';
import type { Manifest } from './backup.types.ts';
import { importDatabase } from './import-database.ts';

/** Names of what is made beside a slice's own things, and of what was set aside for it. */
function besides(provision: ProvisionDeps, number: number) {
  const names = namesOf(number, provision.dataDir);
  return {
    ...names,
    newDatabase: `${names.database}_new`,
    oldDatabase: `${names.database}_old`,
    newSession: join(names.folder, 'session.new'),
    oldSession: join(names.folder, 'session.old'),
  };
}

/** What is put back: the database alone where only that is of use. */
export type What = { readonly session: boolean };

/** Makes a backup's database and session beside what the slice has, which is not touched. Throws `restore_failed`. */
export async function prepareBeside(
  provision: ProvisionDeps,
  folder: string,
  said: Manifest,
  { session }: What,
): Promise<void> {
  const names = besides(provision, said.slice);
  const { role, newDatabase: database, newSession } = names;
  await importDatabase(provision.adminUrl, { database, role }, folder, said);
  if (!session) return;
  await rm(newSession, { recursive: true, force: true });
  await mkdir(newSession, { mode: 0o700 });
  await unpackInto(join(folder, said.session.file), newSession);
  await chmod(newSession, 0o700);
  const owner = provision.folderOwner(said.slice);
  if (owner) await chown(newSession, owner.uid, owner.gid);
}

/** Puts what was prepared in the place of what the slice has, which is kept aside. The slice does not run. */
export async function swapIn(provision: ProvisionDeps, number: number): Promise<void> {
  const { database, newDatabase, oldDatabase, session, newSession, oldSession } = besides(provision, number);
  if (existsSync(newSession)) {
    await rm(oldSession, { recursive: true, force: true });
    if (existsSync(session)) await rename(session, oldSession);
    else await mkdir(oldSession, { mode: 0o700 });
    await rename(newSession, session);
  }
  await onDatabase(provision.adminUrl, null, async (client) => {
    await client.query(`drop database if exists ${oldDatabase} with (force)`);
    await endSessions(client, [database, newDatabase]);
    await client.query('begin');
    if (await exists(client, database))
      await client.query(`alter database ${database} rename to ${oldDatabase}`);
    await client.query(`alter database ${newDatabase} rename to ${database}`);
    await client.query('commit');
  });
}

/** Takes what was set aside back into its place, as far as it was set aside, and removes what was prepared. */
export async function swapBack(provision: ProvisionDeps, number: number): Promise<void> {
  const { database, newDatabase, oldDatabase, session, newSession, oldSession } = besides(provision, number);
  await onDatabase(provision.adminUrl, null, async (client) => {
    await client.query(`drop database if exists ${newDatabase} with (force)`);
    if (!(await exists(client, oldDatabase))) return;
    await client.query(`drop database if exists ${database} with (force)`);
    await endSessions(client, [oldDatabase]);
    await client.query(`alter database ${oldDatabase} rename to ${database}`);
  });
  await rm(newSession, { recursive: true, force: true });
  if (!existsSync(oldSession)) return;
  await rm(session, { recursive: true, force: true });
  await rename(oldSession, session);
}

/** Removes what was set aside and what was prepared: what is in place stays. */
export async function forgetAside(provision: ProvisionDeps, number: number): Promise<void> {
  const { newDatabase, oldDatabase, newSession, oldSession } = besides(provision, number);
  await onDatabase(provision.adminUrl, null, async (client) => {
    for (const name of [newDatabase, oldDatabase])
      await client.query(`drop database if exists ${name} with (force)`);
  });
  for (const path of [newSession, oldSession])
    await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** A database is renamed only while nobody is in it. */
async function endSessions(client: pg.Client, databases: readonly string[]): Promise<void> {
  await client.query(
    'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = any($1) and pid <> pg_backend_pid()',
    [databases],
  );
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  return (await client.query('select 1 from pg_database where datname = $1', [database])).rowCount === 1;
}
