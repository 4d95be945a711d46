import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { runSource } from '../testing/run-as.ts';
import { migrate } from './migrate.ts';
import { type Database, openDatabase } from './pool.ts';

let place: TestDatabase;
let database: Database<unknown>;
let folder: string;

beforeEach(async () => {
  place = await createTestDatabase();
  database = openDatabase(place.url, () => {});
  folder = await mkdtemp(join(tmpdir(), 'queunir-migrations-'));
});
afterEach(async () => {
  await database.close();
  await place.drop();
  await rm(folder, { recursive: true });
});

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);
const run = () => migrate(database.pool, folder);

test('files land in order, once', async () => {
  await write('0001-first.sql', 'create table thing (id int primary key)');
  await write('0002-second.sql', 'alter table thing add column name text');
  expect(await run()).toEqual(['0001-first.sql', '0002-second.sql']);
  expect(await run()).toEqual([]);
  await write('0003-third.sql', 'drop table thing');
  expect(await run()).toEqual(['0003-third.sql']);
});

test('a file that fails leaves nothing behind, and the ones before it stay', async () => {
  await write('0001-first.sql', 'create table thing (id int primary key)');
  await write('0002-second.sql', 'create table other (id int); select 1 / 0');
  await expect(run()).rejects.toThrow('division by zero');
  const { rows } = await database.pool.query(
    `select (select count(*) from migration) as landed, to_regclass('other') as other`,
  );
  expect(rows).toEqual([{ landed: 1, other: null }]);
});

test('processes that start together migrate once', async () => {
  await write('0001-first.sql', 'create table thing (id int primary key); select pg_sleep(0.1)');
  const second = openDatabase(place.url, () => {});
  const ran = await Promise.all([run(), migrate(second.pool, folder)]);
  expect(ran.flat()).toEqual(['0001-first.sql']);
  await second.close();
});

test('a program that is killed in the middle of a file leaves it whole or not at all, and the next one goes on', async () => {
  await write('0001-first.sql', 'create table thing (id int primary key)');
  await write(
    '0002-second.sql',
    'insert into thing values (1); select pg_sleep(3); create table other (id int)',
  );
  const { child, firstLine } = runSource(`
    import { migrate } from '${new URL('./migrate.ts', import.meta.url).href}';
    import { openDatabase } from '${new URL('./pool.ts', import.meta.url).href}';
    await migrate(openDatabase('${place.url}', () => {}).pool, '${folder}');
    console.log('landed');`);
  firstLine.catch(() => {});
  const inTheMiddle = () =>
    database.pool
      .query("select 1 from pg_stat_activity where query like '%pg_sleep(3)%' and pid <> pg_backend_pid()")
      .then(({ rowCount }) => rowCount);
  await expect.poll(inTheMiddle, { timeout: 30_000, interval: 20 }).toBe(1);
  child.kill('SIGKILL');
  const { rows: half } = await database.pool.query('select * from thing');
  expect(half).toEqual([]);
  await run();
  const { rows } = await database.pool.query(
    `select (select count(*) from migration) as landed, (select count(*) from thing) as things,
      to_regclass('other') is not null as other`,
  );
  expect(rows).toEqual([{ landed: 2, things: 1, other: true }]);
});

test('a file that was changed after landing is refused', async () => {
  await write('0001-first.sql', 'create table thing (id int primary key)');
  await run();
  await write('0001-first.sql', 'create table thing (id bigint primary key)');
  await expect(run()).rejects.toMatchObject({ code: 'migration_edited' });
});

test('a program older than its database is refused, unless it is asked to live with what was added', async () => {
  await write('0001-first.sql', 'create table thing (id int primary key)');
  await write('0002-second.sql', 'select 1');
  await run();
  await rm(join(folder, '0002-second.sql'));
  await expect(run()).rejects.toMatchObject({ code: 'database_newer' });
  expect(await migrate(database.pool, folder, { newer: 'accepted' })).toEqual([]);
  await write('0001-first.sql', 'select 2');
  await expect(migrate(database.pool, folder, { newer: 'accepted' })).rejects.toMatchObject({
    code: 'migration_edited',
  });
});

test.each(['0003-gap.sql', '0001-twice.sql', 'nameless.sql'])('the file name %s is refused', async (name) => {
  await write('0001-first.sql', 'select 1');
  await write(name, 'select 1');
  await expect(run()).rejects.toMatchObject({ code: 'migrations_invalid' });
});

test('counts come as numbers, and four connections are the most', async () => {
  const { rows } = await database.pool.query('select count(*) as n from pg_class');
  expect(rows[0].n).toBeTypeOf('number');
  await Promise.all(Array.from({ length: 12 }, () => database.pool.query('select pg_sleep(0.02)')));
  expect(database.pool.totalCount).toBe(4);
});
