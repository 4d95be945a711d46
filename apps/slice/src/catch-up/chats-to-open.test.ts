import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestSliceDatabase, type TestSliceDatabase } from '../database/test-slice-database.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { chatsToOpen } from './chats-to-open.ts';

let database: TestSliceDatabase;
let lineId: string;
const unsure = new Set<string>();

beforeEach(async () => {
  unsure.clear();
  database = await createTestSliceDatabase();
  const { workspaceId, db } = database;
  const line = await db
    .insertInto('line')
    .values({ workspace_id: workspaceId, kind: 'own' })
    .returning('id')
    .executeTakeFirstOrThrow();
  lineId = line.id;
  const titles = ['Ana', 'Ana', 'Bea'];
  // Read long ago, and nothing new is known of any.
  const read_at = new Date('2026-11-01');
  for (const [index, title] of titles.entries())
    await db
      .insertInto('chat')
      .values({ line_id: lineId, title, read_at, last_at: new Date(2026, 10, 20 - index) })
      .execute();
});
afterEach(() => database.close());

const titlesOf = async (ids: string[]) => {
  const rows = await database.db.selectFrom('chat').select(['id', 'title']).execute();
  return ids.map((id) => rows.find((chat) => chat.id === id)?.title);
};

test('namesakes that a row cannot be told apart by are opened, a few times in one load of the page', async () => {
  const page = { now: { unsure, unsureTries: new Map<string, number>() } };
  const deps = { db: database.db, now: () => new Date(), page } as unknown as IngestDeps;
  const open = async () => {
    const { ids, begin } = await chatsToOpen(deps, lineId, true, 60);
    for (const id of ids) await begin(id);
    return titlesOf(ids);
  };
  expect(await open()).toEqual([]);
  unsure.add('Ana');
  for (let time = 0; time < 3; time += 1) expect(await open()).toEqual(['Ana', 'Ana']);
  expect(await open()).toEqual([]);
});
