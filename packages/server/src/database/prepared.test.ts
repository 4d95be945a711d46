import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts';
import { type Database, openDatabase } from './pool.ts';
import { preparedMark } from './prepared.ts';

let server: TestDatabase;
let database: Database<Record<string, never>>;
beforeEach(async () => {
  server = await createTestDatabase();
  database = openDatabase(server.url, () => {});
});
afterEach(async () => {
  await database.close();
  await server.drop();
});

const kept = async () => {
  const found = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
    database.db,
  );
  return found.rows.map(({ statement }) => statement);
};

test('a marked statement is prepared once and run with other values', async () => {
  const add = (a: number, b: number) =>
    sql<{ sum: number }>`${sql.raw(preparedMark)} select ${a}::int + ${b}::int as sum`.execute(database.db);
  expect((await add(1, 2)).rows).toEqual([{ sum: 3 }]);
  expect((await add(20, 22)).rows).toEqual([{ sum: 42 }]);
  expect(await kept()).toEqual([`${preparedMark} select $1::int + $2::int as sum`]);
});

test('a statement without the mark leaves nothing behind', async () => {
  await sql`select ${1}::int`.execute(database.db);
  expect(await kept()).toEqual([]);
});
