import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putAwayEnded } from '../account/put-away-ended.ts';
import { bringBack } from '../slices/bring-back.ts';
import { wantSlice } from '../slices/want-slice.ts';
import { type Fleet, startFleet } from '../testing/test-fleet.ts';

let fleet: Fleet;
// Far from other tests' ports; a slice's port follows from its number.
let nextPorts = 21_001;
beforeEach(async () => {
  fleet = await startFleet(nextPorts);
  nextPorts += 200;
});
afterEach(() => fleet.close());

const state = async (number: number) => (await fleet.slice(number)).state;
const become = (number: number, wanted: string) => expect.poll(() => state(number)).toBe(wanted);
const answering = async (number: number) => {
  const { port } = await fleet.slice(number);
  const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
  return reply ? ((await reply.json()) as { slice: number }).slice : null;
};
const processOf = async (number: number) =>
  (await fleet.deps.runtimes.process!.list()).find((one) => one.number === number) ?? null;

test('a slice that is wanted is made, started and answers as itself; put to sleep it ends, woken it is back', async () => {
  fleet.gateway();
  const { number } = await fleet.add();
  await become(number, 'running');
  expect(await answering(number)).toBe(number);
  await fleet.want(number, 'asleep');
  await become(number, 'stopped');
  expect(await processOf(number)).toBeNull();
  await fleet.want(number, 'running');
  await become(number, 'running');
  expect(await fleet.story(number)).toEqual([
    ...['provisioning: test', 'stopped: made', 'starting: wanted', 'running: answers'],
    ...['stopping: asleep', 'stopped: asleep', 'starting: wanted', 'running: answers'],
  ]);
});

test('one that is killed is back in a new generation, and its end is written down', async () => {
  fleet.gateway();
  const { number } = await fleet.add();
  await become(number, 'running');
  const { generation } = await fleet.slice(number);
  await fleet.deps.runtimes.process!.stop(number, 0);
  await expect.poll(async () => (await fleet.slice(number)).generation).toBe(generation + 1);
  await become(number, 'running');
  expect((await fleet.story(number)).some((line) => line.startsWith('failed:'))).toBe(true);
});

test('one that crashes at once is given up after five tries with the reason, until a person says "try again"', async () => {
  fleet.gateway();
  fleet.behave(1, 'crash-at-once');
  const { number } = await fleet.add();
  await expect.poll(async () => (await fleet.slice(number)).failures).toBe(5);
  await become(number, 'failed');
  expect((await fleet.slice(number)).state_reason).toContain('it ended while it was starting');
  await sleep(600);
  expect((await fleet.slice(number)).generation).toBe(6);
  fleet.behave(number, 'well');
  await fleet.database.db
    .updateTable('slice')
    .set({ failures: 0, not_before: null })
    .where('number', '=', number)
    .execute();
  await become(number, 'running');
});

test('one that crashes slowly is started later and later, and given up as well', async () => {
  fleet.gateway();
  fleet.behave(1, 'crash-slowly');
  const { number } = await fleet.add();
  await expect.poll(async () => (await fleet.slice(number)).failures, { timeout: 60_000 }).toBe(5);
});

test('a slow one is waited for; its neighbours do not wait with it', async () => {
  fleet.gateway();
  fleet.behave(1, 'slow');
  const [slow, quick] = [await fleet.add(), await fleet.add()];
  await become(quick.number, 'running');
  await become(slow.number, 'running');
  expect(await answering(slow.number)).toBe(slow.number);
});

test('the next gateway touches nothing of what runs', async () => {
  const first = fleet.gateway();
  const { number } = await fleet.add();
  await become(number, 'running');
  const before = await processOf(number);
  await first.orchestrator.stop();
  await first.leader.stop();
  fleet.gateway();
  await sleep(500);
  expect(await processOf(number)).toEqual(before);
  expect(await state(number)).toBe('running');
});

test('of two gateways one leads; when it goes, the other takes over', async () => {
  const first = fleet.gateway();
  await expect.poll(() => first.leader.isLeader()).toBe(true);
  const second = fleet.gateway();
  const { number } = await fleet.add();
  await become(number, 'running');
  expect(await second.leader.isLeader()).toBe(false);
  await first.orchestrator.stop();
  await first.leader.stop();
  await fleet.want(number, 'asleep');
  await become(number, 'stopped');
});

test('what an ended gateway left in the middle is taken up', async () => {
  const { number } = await fleet.add();
  const first = fleet.gateway();
  await become(number, 'running');
  await first.orchestrator.stop();
  await first.leader.stop();
  const set = (change: object) =>
    fleet.database.db.updateTable('slice').set(change).where('number', '=', number).execute();
  await set({ state: 'starting' });
  fleet.gateway();
  await become(number, 'running');
  await set({ state: 'stopping', wanted: 'stopped' });
  await become(number, 'stopped');
  expect(await processOf(number)).toBeNull();
});

test('a stray of an earlier life is ended; 1 and 12 are not mistaken for each other', async () => {
  const gateway = fleet.gateway();
  for (let count = 0; count < 12; count += 1) await fleet.add();
  for (const number of [1, 12]) await become(number, 'running');
  await gateway.orchestrator.stop();
  await gateway.leader.stop();
  await fleet.database.db
    .updateTable('slice')
    .set({ state: 'stopped', wanted: 'stopped' })
    .where('number', '=', 1)
    .execute();
  fleet.gateway();
  await expect.poll(() => processOf(1)).toBeNull();
  expect(await answering(12)).toBe(12);
});

test('a deleted slice goes to the trash, and after seven days nothing of it is left', async () => {
  fleet.gateway();
  const { number } = await fleet.add();
  await become(number, 'running');
  await fleet.want(number, 'deleted');
  await become(number, 'trashed');
  expect(await fleet.left()).toEqual([
    `database wa_slice_${number}`,
    `folder ${number}`,
    `role wa_slice_${number}`,
  ]);
  const unlinked = await fleet.database.db
    .selectFrom('event')
    .selectAll()
    .where('kind', '=', 'slice.unlinked')
    .execute();
  expect(unlinked).toMatchObject([
    { slice_number: number, details: { unlinked: false }, reason: 'nothing is linked' },
  ]);
  const trashed_at = new Date(Date.now() - 7 * 86_400_000);
  await fleet.database.db.updateTable('slice').set({ trashed_at }).where('number', '=', number).execute();
  await expect.poll(() => fleet.left()).toEqual([]);
  await become(number, 'deleted');
});

test('a linked slice that sleeps is started to be unlinked before it is deleted; who wanted it is written down', async () => {
  fleet.gateway();
  fleet.behave(1, 'linked');
  const { number } = await fleet.add();
  await become(number, 'running');
  await fleet.want(number, 'asleep');
  await become(number, 'stopped');
  const { db } = fleet.database;
  await db.updateTable('slice').set({ linked_at: new Date() }).execute();
  const owner = { name: 'Ana', email: 'ana@example.com', language: 'es', updatedAt: new Date() };
  const { id: user_id } = await db
    .insertInto('auth.user')
    .values({ ...owner, deletedAt: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { workspace_id } = await fleet.slice(number);
  await db.insertInto('workspace_member').values({ workspace_id: workspace_id!, user_id }).execute();
  const by = { actor: 'operator', actorId: '01900000-0000-7000-8000-00000000000a' } as const;
  await wantSlice(db, { number }, 'deleted', by, 'asked by mail');
  await become(number, 'trashed');
  const unlinked = await db.selectFrom('event').selectAll().where('kind', '=', 'slice.unlinked').execute();
  expect(unlinked).toMatchObject([
    { actor: 'operator', details: { unlinked: true, wantedBecause: 'asked by mail' }, reason: null },
  ]);
  expect(await db.selectFrom('mail').select(['recipient', 'subject']).execute()).toEqual([
    { recipient: 'ana@example.com', subject: 'Tu cuenta de Queunir se ha eliminado' },
  ]);
});

test('what is in the trash can be brought back with what it stored, and its ended account with it', async () => {
  fleet.gateway();
  const { number, workspace_id } = await fleet.add();
  await become(number, 'running');
  const { db } = fleet.database;
  const { id } = await db
    .insertInto('auth.user')
    .values({ name: 'Ana', email: 'ana@example.com', deletedAt: new Date(), updatedAt: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('workspace_member').values({ workspace_id: workspace_id!, user_id: id }).execute();
  await putAwayEnded(db);
  await become(number, 'trashed');
  const by = { actor: 'operator', actorId: id } as const;
  await bringBack(db, number, by, 'she asked');
  await become(number, 'running');
  const user = () => db.selectFrom('auth.user').select('deletedAt').where('id', '=', id).executeTakeFirst();
  expect(await user()).toEqual({ deletedAt: null });
  await expect(bringBack(db, number, by, 'again')).rejects.toMatchObject({ code: 'slice_wrong_state' });
  // Ended again, and for good.
  await db.updateTable('auth.user').set({ deletedAt: new Date() }).where('id', '=', id).execute();
  await putAwayEnded(db);
  await become(number, 'trashed');
  await putAwayEnded(db);
  expect(await user(), 'as long as it can be brought back').toBeDefined();
  const trashed_at = new Date(Date.now() - 7 * 86_400_000);
  await db.updateTable('slice').set({ trashed_at }).where('number', '=', number).execute();
  await become(number, 'deleted');
  await putAwayEnded(db);
  expect(await user()).toBeUndefined();
});

test('the pool fills by itself and is filled again', async () => {
  fleet.gateway({ pool: true, limits: { poolSize: 2 } });
  const ready = async () => (await fleet.slices()).filter(({ state }) => state === 'running').length;
  await expect.poll(ready).toBe(2);
  const [first] = await fleet.slices();
  const workspace_id = await fleet.workspace();
  await fleet.database.db
    .updateTable('slice')
    .set({ workspace_id })
    .where('number', '=', first!.number)
    .execute();
  await expect.poll(ready).toBe(3);
  await sleep(300);
  expect(await ready()).toBe(3);
});
