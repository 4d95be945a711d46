import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@queunir/server/database/migrate';
import { openDatabase } from '@queunir/server/database/pool';
import { whoseData } from '@queunir/server/database/whose-data';
import { createLog } from '@queunir/server/log/create-log';
import type { Postgres } from '@queunir/server/postgres/start-postgres';
import { startThrowawayCluster } from '@queunir/server/testing/throwaway-cluster';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureGatewayDatabase } from '../database/ensure-gateway-database.ts';
import type { DB } from '../database/schema.generated.ts';
import { migrationsFolder } from '../database/test-gateway-database.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { provisionSlice } from '../orchestrator/acts/provision-slice.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import { provision } from '../provisioner/provision.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { sliceTemplate } from '../slice-program/slice-program.ts';
import { createSlice } from '../slices/create-slice.ts';
import { findSlice, listSlices } from '../slices/slice.store.ts';
import { ensureTemplate } from '../templates/ensure-template.ts';
import { createVault } from '../vault/vault.ts';
import { adoptData, dataWaits } from './adopt-data.ts';
import { takeUpAdoption } from './take-up-adoption.ts';
import { createDeaths } from './test-dying.ts';

let server: Postgres;
let dataDir: string;
let closers: (() => Promise<void>)[] = [];
const vault = createVault(randomBytes(32));
const fresh = () => ({ runtime: 'process', image: 'one', memoryMb: 300, firstPort: 5001 }) as const;
const by = { actor: 'system' } as const;

beforeEach(async () => {
  server = await startThrowawayCluster();
  dataDir = await mkdtemp(join(tmpdir(), 'queunir-adoption-'));
});
afterEach(async () => {
  for (const close of closers) await close();
  closers = [];
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function ask<Row extends pg.QueryResultRow>(database: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(server.url(database));
  await client.connect();
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** What the single-person mode leaves behind: its role and database at the newest schema, and a linked profile. */
async function onePersonsData(): Promise<void> {
  const source = await sliceTemplate();
  await ask('postgres', "create role wa_slice_1 login password 'of the last start'");
  await ask('postgres', "create database wa_slice_1 owner wa_slice_1 template template0 encoding 'UTF8'");
  await ask('postgres', 'revoke connect on database wa_slice_1 from public');
  const own = new URL(server.url('wa_slice_1'));
  own.username = 'wa_slice_1';
  own.password = 'of the last start';
  await source.migrate(own.href);
  await ask(
    'wa_slice_1',
    "with w as (insert into workspace default values returning id) insert into member (workspace_id, name) select id, 'kept' from w",
  );
  const { session } = namesOf(1, dataDir);
  await mkdir(session, { recursive: true });
  await writeFile(join(session, 'linked'), 'yes');
}

const template = async () => ensureTemplate(server.url('postgres'), await sliceTemplate());
const provisionDeps = () => ({
  ...{ adminUrl: server.url('postgres'), databaseHost: null, dataDir, vault, template },
  folderOwner: () => null,
});

/** A start of the gateway, as far as its databases go. */
async function open(): Promise<GatewayDb> {
  const url = await ensureGatewayDatabase(server.url('postgres'), dataDir);
  const database = openDatabase<DB>(url, () => {});
  closers.push(database.close);
  await migrate(database.pool, migrationsFolder);
  return database.db;
}

async function person(db: GatewayDb, role: 'admin' | 'user'): Promise<string> {
  const { id } = await db
    .insertInto('auth.user')
    .values({ name: role, email: `${randomBytes(4).toString('hex')}@example.com`, role })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { workspace_id } = await db
    .selectFrom('workspace_member')
    .select('workspace_id')
    .where('user_id', '=', id)
    .executeTakeFirstOrThrow();
  return workspace_id;
}

/** From the first start to a slice that is made; every part may have been done by an earlier life. */
async function wholeAdoption(): Promise<void> {
  const db = await open();
  if (await takeUpAdoption({ db, vault, fresh }))
    await adoptData({ db, vault, fresh }, await person(db, 'admin'), by);
  const deps = {
    ...{ db, vault, log: createLog({ level: 'silent' }), now: () => new Date(), chance: () => 0 },
    ...{ provision: provisionDeps(), patience: { againMs: 1, mostAgainMs: 1 } },
  } as unknown as ActDeps;
  await provisionSlice(deps, 1);
}

const endLife = async () => {
  for (const close of closers) await close().catch(() => undefined);
  closers = [];
};

test('killed between any two statements it goes on, and in the end all is there, as if it had been made here', {
  timeout: 240_000,
}, async () => {
  await onePersonsData();
  await template();
  const deaths = createDeaths();
  while (await deaths.live(wholeAdoption)) {
    await endLife();
    expect(await ask('wa_slice_1', 'select name from member')).toEqual([{ name: 'kept' }]);
    expect(await readFile(join(namesOf(1, dataDir).session, 'linked'), 'utf8')).toBe('yes');
  }
  expect(deaths.count()).toBeGreaterThan(50);
  const db = await open();
  expect(await dataWaits(db)).toBe(false);
  const slices = await listSlices(db);
  expect(slices.map(({ number, state }) => [number, state])).toEqual([[1, 'stopped']]);
  const owners = await db.selectFrom('workspace_member').select(['workspace_id']).execute();
  expect(owners).toEqual([{ workspace_id: slices[0]!.workspace_id }]);

  // The key opens it, and a slice that was made here from the beginning differs in nothing but its number.
  const { databaseUrl } = JSON.parse(await readFile(namesOf(1, dataDir).keyFile, 'utf8'));
  const client = new pg.Client(databaseUrl);
  await client.connect();
  expect((await client.query('select name from member')).rows).toEqual([{ name: 'kept' }]);
  await client.end();
  await createSlice(db, vault, { ...fresh(), workspaceId: null, poolExpiresAt: new Date(), by, why: 'test' });
  await provision(provisionDeps(), {
    ...{ number: 2, generation: 1, workspaceId: null, secret: 's'.repeat(43), databasePassword: 'two' },
  });
  expect(await rightsOf(1)).toEqual(await rightsOf(2));
});

/** Who owns and may do what, with the number taken out. */
async function rightsOf(number: number): Promise<string> {
  const name = `wa_slice_${number}`;
  const server = await ask(
    'postgres',
    `select rolsuper, rolcreatedb, rolcreaterole, rolinherit, rolcanlogin, rolreplication, rolbypassrls, rolconnlimit,
       pg_get_userbyid(datdba) as owner, datacl::text, encoding, datlocprovider, datcollate, shobj_description(d.oid, 'pg_database')
     from pg_roles join pg_database d on datname = rolname where rolname = '${name}'`,
  );
  const inside = await ask(
    name,
    `select 'relation ' || relname as what, pg_get_userbyid(relowner) as owner, relacl::text as rights from pg_class
       where relnamespace = 'public'::regnamespace
     union all select 'function ' || proname, pg_get_userbyid(proowner), proacl::text from pg_proc
       where pronamespace = 'public'::regnamespace
     union all select 'extension ' || extname, pg_get_userbyid(extowner), null from pg_extension
     union all select 'schema ' || nspname, pg_get_userbyid(nspowner), nspacl::text from pg_namespace where nspname = 'public'
     order by 1, 2`,
  );
  expect(inside.length).toBeGreaterThan(50);
  return JSON.stringify([server, inside], null, 1).replaceAll(name, 'wa_slice_N');
}

test('nobody but an operator gets it, one of two at once, and a number that it needs is kept for it', async () => {
  await onePersonsData();
  const db = await open();
  const deps = { db, vault, fresh };
  expect(await takeUpAdoption(deps), 'there is no operator').toBe(true);
  expect(await adoptData(deps, await person(db, 'user'), by)).toBeNull();
  const pooled = { ...fresh(), workspaceId: null, poolExpiresAt: new Date(), by, why: 'pool' };
  expect((await createSlice(db, vault, pooled)).number).toBe(2);
  const operators = [await person(db, 'admin'), await person(db, 'admin')];
  const both = await Promise.all(operators.map((workspaceId) => adoptData(deps, workspaceId, by)));
  expect(both.map((slice) => slice?.number ?? null).sort()).toEqual([1, null]);
  expect(await takeUpAdoption(deps), 'a later start').toBe(false);
  expect((await findSlice(db, 1))!.state).toBe('provisioning');
});

test('until an owner has it, the single-person mode may take it back; from then on it is the gateway’s', async () => {
  const whose = async () => {
    const client = new pg.Client(server.url('postgres'));
    await client.connect();
    return whoseData(client).finally(() => client.end());
  };
  expect(await whose()).toBe('nobody');
  await onePersonsData();
  expect(await whose()).toBe('standalone');
  const db = await open();
  expect(await whose()).toBe('waiting');
  await adoptData({ db, vault, fresh }, await person(db, 'admin'), by);
  expect(await whose()).toBe('gateway');
});

test('a first start touches nothing where it would pass data over or give it to the wrong one', async () => {
  const refused = (adminUrl = server.url('postgres')) =>
    ensureGatewayDatabase(adminUrl, dataDir).catch((error: { code?: string }) => error.code);
  const databases = async () =>
    (await ask<{ datname: string }>('postgres', 'select datname from pg_database')).map((row) => row.datname);

  await mkdir(namesOf(1, dataDir).session, { recursive: true });
  expect(await refused(), 'profiles without their database').toBe('folder_in_use');
  await onePersonsData();
  expect(await refused(server.url('wa_slice_1')), 'DATABASE_URL names its database').toBe(
    'database_of_one_person',
  );
  await ask('wa_slice_1', 'update member set user_id = gen_random_uuid()');
  expect(await refused(), 'accounts without the database of accounts').toBe('gateway_database_missing');
  expect(await databases()).not.toContain('wa_saas');
});
