import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

let slice: TestSlice;
let owner: Caller;
const at = new Date('2026-05-04T10:00:00Z');
beforeEach(async () => {
  slice = await startTestSlice({ now: () => at });
  owner = await slice.signedIn();
});
afterEach(() => slice.close());

const acts = async () => (await slice.database.pool.query('select * from act order by id')).rows;

test('a new name, changed settings and a removed demo phone are written down with who did it', async () => {
  await slice.slice.runner.start('own');
  const line = slice.slice.runner.shown()?.id ?? '';
  const { db, memberId, workspaceId } = slice.database;
  const demo = await db
    .insertInto('line')
    .values({ workspace_id: workspaceId, kind: 'demo' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const contact = await db
    .insertInto('contact')
    .values({ line_id: line, name: 'Ana' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await owner.send('PATCH', `/api/contacts/${contact.id}`, { name: 'CANARY' });
  await owner.send('PATCH', '/api/settings', { theme: 'dark' });
  await owner.send('DELETE', '/api/lines/demo');
  const who = { workspace_id: workspaceId, actor: 'user', actor_id: memberId, at };
  expect(await acts()).toMatchObject([
    { ...who, what: 'contact.renamed', subject_ids: [contact.id] },
    { ...who, what: 'settings.changed', subject_ids: [] },
    { ...who, what: 'demo.removed', subject_ids: [demo.id] },
  ]);
  expect(JSON.stringify(await acts())).not.toContain('CANARY');
});

test('what was refused is no act', async () => {
  await owner.send('PATCH', '/api/settings', { timeZone: 'Nowhere/At-All' });
  expect(await acts()).toEqual([]);
});
