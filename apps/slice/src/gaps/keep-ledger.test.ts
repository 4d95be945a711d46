import type { AppEvent } from '@queunir/contracts/events/events';
import { createLog } from '@queunir/server/log/create-log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestSliceDatabase, type TestSliceDatabase } from '../database/test-slice-database.ts';
import { keepLedger, type Ledger } from './keep-ledger.ts';

let database: TestSliceDatabase;
let lineId: string;
let now: number;
let told: AppEvent[];
let ledger: Ledger;

const make = (lostAfterMs: number) =>
  keepLedger({
    db: database.db,
    log: createLog({ level: 'silent' }),
    publish: async (...events) => void told.push(...events),
    now: () => new Date(now),
    lostAfterMs,
  });
const gaps = async () => {
  await ledger.idle();
  return database.db.selectFrom('gap').select(['reason', 'from_at', 'to_at']).orderBy('from_at').execute();
};
const at = (seconds: number) => new Date(Date.UTC(2026, 4, 4, 10, 0, seconds));
const types = () => told.map(({ type }) => type).filter((type) => type !== 'status.changed');

beforeEach(async () => {
  database = await createTestSliceDatabase();
  const line = await database.db
    .insertInto('line')
    .values({ workspace_id: database.workspaceId, kind: 'own', linked_at: at(0) })
    .returning('id')
    .executeTakeFirstOrThrow();
  lineId = line.id;
  now = at(0).getTime();
  told = [];
  ledger = make(3_600_000);
});
afterEach(async () => {
  await ledger.stop();
  await database.close();
});

test('one span goes from what began it to the moment when all is read again', async () => {
  ledger.note(lineId, 'browser-down');
  now = at(20).getTime();
  ledger.note(lineId, 'page-not-ready');
  now = at(30).getTime();
  ledger.note(lineId, null);
  expect(await gaps()).toEqual([{ reason: 'browser-down', from_at: at(0), to_at: at(30) }]);
});

test('a line that was never linked has no gaps, and neither has one that is gone', async () => {
  await database.db.updateTable('line').set({ linked_at: null }).execute();
  ledger.note(lineId, 'not-linked');
  ledger.note('01890000-0000-7000-8000-000000000001', 'stopped');
  expect(await gaps()).toEqual([]);
});

test('what the process was away for begins at the last look', async () => {
  await ledger.resume(lineId, at(-50));
  ledger.note(lineId, 'browser-down');
  ledger.note(lineId, null);
  expect(await gaps()).toEqual([{ reason: 'slice-stopped', from_at: at(-50), to_at: at(0) }]);
});

test('a loss that lasts is told once, and so is its end', async () => {
  await ledger.stop();
  ledger = make(0);
  ledger.note(lineId, 'offline');
  await expect.poll(types, { timeout: 20_000 }).toEqual(['link.lost']);
  ledger.note(lineId, 'browser-down');
  await ledger.idle();
  ledger.note(lineId, null);
  await ledger.idle();
  expect(types()).toEqual(['link.lost', 'link.recovered']);
});

test('a loss that is over soon is not told, and neither is its end', async () => {
  ledger.note(lineId, 'offline');
  ledger.note(lineId, null);
  await ledger.idle();
  expect(types()).toEqual([]);
});

test('whoever stopped it is not told that it stopped', async () => {
  await ledger.stop();
  ledger = make(0);
  ledger.note(lineId, 'stopped');
  await ledger.idle();
  await new Promise((go) => setTimeout(go, 50));
  await ledger.idle();
  expect(types()).toEqual([]);
});

test('after a restart the five minutes are counted from the beginning of the gap', async () => {
  ledger.note(lineId, 'offline');
  await ledger.stop();
  now = at(59).getTime();
  ledger = make(59_000);
  ledger.note(lineId, 'browser-down');
  await expect.poll(types, { timeout: 20_000 }).toEqual(['link.lost']);
});
