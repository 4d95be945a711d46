import type pg from 'pg';
import { literal, onDatabase } from '../provisioner/on-database.ts';

/** Owns what stands in templates, and no database: so its things can be handed over inside a copy. */
export const templateRole = 'wa_template';

/** Two gateways must not make it at once. */
const lockNumber = 7_205_002;

/** What a template is made from. */
export type TemplateSource = {
  /** Changes with the schema; letters and digits. */
  stamp: string;
  /** Brings an empty database to the newest schema. */
  migrate: (databaseUrl: string) => Promise<void>;
};

/** Gives the name of the template database for this schema; makes it when it is missing. Older ones are removed. */
export async function ensureTemplate(adminUrl: string, source: TemplateSource): Promise<string> {
  const name = `wa_template_${source.stamp}`;
  if (!/^wa_template_[a-z0-9]{6,32}$/.test(name)) throw new Error(`${source.stamp} names no template.`);
  return onDatabase(adminUrl, null, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    try {
      if (!(await isWhole(client, name))) await make(client, adminUrl, name, source);
      await removeOthers(client, name);
      return name;
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockNumber]);
    }
  });
}

/** A template is whole once it is marked as one: that is the last step of its making. */
async function isWhole(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query('select datistemplate from pg_database where datname = $1', [name]);
  return rows[0]?.datistemplate === true;
}

async function make(
  client: pg.Client,
  adminUrl: string,
  name: string,
  source: TemplateSource,
): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [templateRole]);
  if (!rowCount) await client.query(`create role ${templateRole} nologin`);
  // The role that makes databases must be able to act as this one; a superuser can anyway.
  await client.query(`grant ${templateRole} to current_user`).catch(() => {});
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  await client.query(`revoke connect on database ${name} from public`);
  await client.query(`grant create on database ${name} to ${templateRole}`);
  await onDatabase(adminUrl, name, (inside) =>
    inside.query(`grant create on schema public to ${templateRole}`),
  );
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  url.searchParams.set('options', `-c role=${templateRole}`);
  await source.migrate(url.href);
  await client.query(`alter database ${name} is_template true`);
}

async function removeOthers(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'wa\\_template\\_%' and datname <> ${literal(name)}`,
  );
  for (const { datname } of rows) {
    await client.query(`alter database ${datname} is_template false`);
    await client.query(`drop database ${datname} with (force)`);
  }
}
