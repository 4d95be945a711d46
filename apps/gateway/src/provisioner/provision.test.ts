import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Postgres } from '@queunir/server/postgres/start-postgres';
import { startThrowawayCluster } from '@queunir/server/testing/throwaway-cluster';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureTemplate } from '../templates/ensure-template.ts';
import { createVault } from '../vault/vault.ts';
import { closeServer } from './close-server.ts';
import { onDatabase } from './on-database.ts';
import { provision, unprovision } from './provision.ts';
import type { ProvisionDeps, ToProvision } from './provision.types.ts';
import { namesOf } from './slice-names.ts';

let server: Postgres;
let deps: ProvisionDeps;
let stamp = 'aaaaaa';
beforeAll(async () => {
  server = await startThrowawayCluster();
  await closeServer(server.url('postgres'));
});
afterAll(() => server.stop());
beforeEach(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'queunir-provision-'));
  deps = {
    adminUrl: server.url('postgres'),
    databaseHost: null,
    dataDir,
    vault: createVault(randomBytes(32)),
    template: () => ensureTemplate(server.url('postgres'), { stamp, migrate }),
    folderOwner: () => null,
  };
});
afterEach(async () => {
  for (const number of [1, 12]) await unprovision(deps, number);
  await rm(deps.dataDir, { recursive: true, force: true });
});

/** A schema with what slices have: an extension, a function, a table. */
async function migrate(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create extension if not exists unaccent; create table note (words text);
    create function twice(value text) returns text language sql immutable as $$ select value || value $$`);
  await client.end();
}

const slice = (number: number): ToProvision => ({
  number,
  generation: 1,
  workspaceId: null,
  secret: `secret of ${number}`,
  databasePassword: `password of ${number}, with a ' in it`,
});

async function keyOf(number: number): Promise<{ databaseUrl: string }> {
  return JSON.parse(await readFile(namesOf(number, deps.dataDir).keyFile, 'utf8'));
}

async function ask(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

const listed = async () => {
  const one = await ask(
    deps.adminUrl,
    "select datname as name from pg_database where datname like 'wa\\_slice%'",
  );
  const two = await ask(
    deps.adminUrl,
    "select rolname as name from pg_roles where rolname like 'wa\\_slice%'",
  );
  return [...one.rows, ...two.rows].map(({ name }) => name as string).sort();
};

test('a slice owns what is in its database, and its files are for it alone', async () => {
  await provision(deps, slice(1));
  const { databaseUrl } = await keyOf(1);
  await ask(databaseUrl, "alter table note add column more text; insert into note values (twice('a'), 'b')");
  await ask(databaseUrl, 'create table another (id integer); drop table another');
  const { folder, keyFile } = namesOf(1, deps.dataDir);
  expect([(await stat(folder)).mode & 0o777, (await stat(keyFile)).mode & 0o777]).toEqual([0o700, 0o400]);
});

test('a slice reaches no other database, and cannot become anything more', async () => {
  await provision(deps, slice(1));
  await provision(deps, slice(12));
  const mine = new URL((await keyOf(1)).databaseUrl);
  const others = new URL(mine);
  for (const name of ['wa_slice_12', 'postgres', 'template1', `wa_template_${stamp}`]) {
    others.pathname = `/${name}`;
    await expect(ask(others.href, 'select 1'), name).rejects.toThrow(
      /permission denied|not currently accepting/,
    );
  }
  await expect(ask(mine.href, 'create database mine')).rejects.toThrow('permission denied');
  await expect(ask(mine.href, 'create role mine')).rejects.toThrow('permission denied');
  await expect(ask(mine.href, 'set role wa_slice_12')).rejects.toThrow('permission denied');
  await expect(ask(mine.href, "copy note from '/etc/passwd'")).rejects.toThrow('permission denied');
});

test('its connections are bounded, so that it leaves some to others', async () => {
  await provision(deps, slice(1));
  const { databaseUrl } = await keyOf(1);
  const open: pg.Client[] = [];
  const refused = await (async () => {
    for (let count = 0; count < 20; count += 1) {
      const client = new pg.Client(databaseUrl);
      client.on('error', () => {});
      await client.connect();
      open.push(client);
    }
  })().catch((error: Error) => error.message);
  await Promise.all(open.map((client) => client.end()));
  expect(refused).toContain('too many connections for role "wa_slice_1"');
});

test('made again it is what it was, with what was stored', async () => {
  await provision(deps, slice(1));
  await ask((await keyOf(1)).databaseUrl, "insert into note values ('kept')");
  await provision(deps, slice(1));
  expect((await ask((await keyOf(1)).databaseUrl, 'select words from note')).rows).toEqual([
    { words: 'kept' },
  ]);
});

test('when a later step fails, what was made is gone again', async () => {
  await mkdir(join(deps.dataDir, 'slices'));
  await writeFile(join(deps.dataDir, 'slices', '1'), 'a file where a folder should be');
  await expect(provision(deps, slice(1))).rejects.toThrow();
  expect(await listed()).toEqual([]);
  await rm(join(deps.dataDir, 'slices', '1'));
});

test('when a later step fails, what was there before stays', async () => {
  await provision(deps, slice(1));
  await ask((await keyOf(1)).databaseUrl, "insert into note values ('kept')");
  const { keyFile } = namesOf(1, deps.dataDir);
  await rm(dirname(keyFile), { recursive: true });
  await writeFile(dirname(keyFile), 'a file where a folder should be');
  await expect(provision(deps, slice(1))).rejects.toThrow();
  await rm(dirname(keyFile));
  await provision(deps, slice(1));
  expect((await ask((await keyOf(1)).databaseUrl, 'select words from note')).rows).toEqual([
    { words: 'kept' },
  ]);
});

test('a deleted slice leaves nothing, and its neighbour whose name begins alike everything', async () => {
  await provision(deps, slice(1));
  await provision(deps, slice(12));
  await unprovision(deps, 1);
  await unprovision(deps, 1);
  expect(await listed()).toEqual(['wa_slice_12', 'wa_slice_12']);
  expect(existsSync(namesOf(1, deps.dataDir).folder)).toBe(false);
  expect((await ask((await keyOf(12)).databaseUrl, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a newer schema makes a new template and removes the old one; a half-made one is made anew', async () => {
  await deps.template();
  stamp = 'bbbbbb';
  await onDatabase(deps.adminUrl, null, (client) => client.query('create database wa_template_bbbbbb'));
  expect(await deps.template()).toBe('wa_template_bbbbbb');
  const names = await ask(
    deps.adminUrl,
    "select datname from pg_database where datname like 'wa\\_template%'",
  );
  expect(names.rows).toEqual([{ datname: 'wa_template_bbbbbb' }]);
  await provision(deps, slice(1));
  await ask((await keyOf(1)).databaseUrl, 'select * from note');
});
