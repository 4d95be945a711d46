import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase, type TestTemplate, withTestDatabase } from './test-database.ts';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  return await client
    .query(sql)
    .then((result) => result.rows)
    .finally(() => client.end());
}

function countingTemplate(checksum: string): TestTemplate & { runs: () => number } {
  let runs = 0;
  return {
    name: 'counting',
    checksum,
    prepare: async (url) => {
      runs += 1;
      await ask(url, 'create table thing (id int primary key); insert into thing values (7)');
    },
    runs: () => runs,
  };
}

test('each test gets a database of its own from a template that is prepared once', async () => {
  const template = countingTemplate('once');
  const [one, two] = await Promise.all([createTestDatabase({ template }), createTestDatabase({ template })]);
  await ask(one.url, 'delete from thing');
  expect(await ask(one.url, 'select id from thing')).toEqual([]);
  expect(await ask(two.url, 'select id from thing')).toEqual([{ id: 7 }]);
  expect(template.runs()).toBe(1);
  await Promise.all([one.drop(), two.drop()]);
});

test('a template with another checksum is prepared anew', async () => {
  const [first, second] = [countingTemplate('a'), countingTemplate('b')];
  await withTestDatabase({ template: first }, async () => {});
  await withTestDatabase({ template: second }, async () => {});
  expect([first.runs(), second.runs()]).toEqual([1, 1]);
});

test('a template whose preparation failed is prepared again', async () => {
  const broken: TestTemplate = {
    name: 'broken',
    checksum: '1',
    prepare: () => Promise.reject(new Error('no')),
  };
  await expect(createTestDatabase({ template: broken })).rejects.toThrow('no');
  await withTestDatabase(
    { template: { ...broken, prepare: async (url) => void (await ask(url, 'create table late ()')) } },
    async (database) => {
      expect(await ask(database.url, 'select * from late')).toEqual([]);
    },
  );
});

test('a dropped database is gone even while someone is connected', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client(database.url);
  client.on('error', () => {});
  await client.connect();
  await database.drop();
  await expect(ask(database.url, 'select 1')).rejects.toThrow(/does not exist/);
  await client.end().catch(() => {});
});
