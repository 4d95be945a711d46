import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '@queunir/e2e/kit/repository';
import { createTestDatabase, type TestDatabase } from '@queunir/server/postgres/test-database';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawChatList, rawThread } from './raw-queries.ts';
import { type SeededInbox, seedInbox } from './seed-inbox.ts';

let database: TestDatabase;
let client: Client;
let inbox: SeededInbox;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  const folder = join(repository, 'apps/slice/migrations');
  for (const file of (await readdir(folder)).sort())
    await client.query(await readFile(join(folder, file), 'utf8'));
  await client.query('insert into workspace default values');
  inbox = await seedInbox(client, { chats: 200, messages: 6_000 });
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const count = async (what: string) =>
  Number((await client.query(`select count(*) from ${what}`)).rows[0].count);

test('as many chats and messages are seeded as were asked for', async () => {
  expect(await count('chat')).toBe(200);
  expect(await count('message')).toBe(6_000);
  expect(inbox.chatIds).toHaveLength(200);
});

test('few chats hold many messages and most hold some', async () => {
  const { rows } = await client.query(
    'select count(*)::int as n from message group by chat_id order by n desc',
  );
  expect(rows[0].n).toBeGreaterThan(600);
  expect(rows.length).toBeGreaterThan(190);
});

test('every reference that was made is true, although nothing checked it while seeding', async () => {
  expect(await count('message where chat_id not in (select id from chat)')).toBe(0);
  expect(await count('chat where contact_id not in (select id from contact)')).toBe(0);
  expect(await count('chat where last_message_id not in (select id from message)')).toBe(0);
});

test('the hand-written queries fill a screen each: 50 rows and one more that says there is a next page', async () => {
  const list = await client.query(rawChatList, [inbox.lineId]);
  expect(list.rows).toHaveLength(51);
  expect(list.rows[0].pinned).toBe(true);
  expect(Number(list.rows[0].waiting_chats)).toBeGreaterThan(0);
  const thread = await client.query(rawThread, [inbox.chatIds[0]]);
  expect(thread.rows).toHaveLength(51);
  const times = thread.rows.map((row) => row.ordered_at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});
