import { createApp } from '@queunir/server/http/create-app';
import { listen } from '@queunir/server/http/listen';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimMissing } from '../pool/claim-missing.ts';
import { createProxy } from '../proxy/create-proxy.ts';
import { createDecideRoute } from '../proxy/decide-route.ts';
import { findTarget } from '../proxy/find-target.ts';
import { noteRequests } from '../slices/note-requests.ts';
import { wantSlice } from '../slices/want-slice.ts';
import { type Fleet, startFleet } from '../testing/test-fleet.ts';
import { followImage } from '../upgrades/follow-image.ts';
import { tendSleep } from './tend-sleep.ts';

let fleet: Fleet;
// Far from other tests' ports; a slice's port follows from its number.
let nextPorts = 31_001;
beforeEach(async () => {
  fleet = await startFleet(nextPorts);
  nextPorts += 200;
});
afterEach(() => fleet.close());

const slow = { timeout: 50_000 };
const become = (number: number, wanted: object) =>
  expect.poll(() => fleet.slice(number), slow).toMatchObject(wanted);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const tendAt = (days: number) => tendSleep({ ...fleet.deps, now: () => inDays(days) }, 7);

test('an abandoned slice sleeps; a request says that it wakes, and asked again it answers', async () => {
  fleet.gateway();
  const { number, workspace_id: workspaceId } = await fleet.add();
  await become(number, { state: 'running' });
  await tendAt(2);
  expect(await fleet.slice(number)).toMatchObject({ wanted: 'running' });
  await tendAt(3);
  await become(number, { state: 'stopped', wanted: 'asleep' });

  const { db, log, client, now } = { ...fleet.deps };
  const wake = async () =>
    void (await wantSlice(db, { number }, 'running', { actor: 'system' }, 'asked for'));
  const who = { userId: '01900000-0000-7000-8000-00000000000a', sessionId: 's', role: 'owner' } as const;
  const target = findTarget.bind(null, { db, mostFailures: 5, wake, note: noteRequests({ db, log, now }) });
  const caller = { ...who, access: 'full', suspended: false, isOperator: false, workspaceId } as const;
  const elapsed = () => performance.now();
  const decide = createDecideRoute({ client, target, elapsed, who: async () => caller });
  const proxy = createProxy({ log, decide, publicHost: null, behindProxy: false });
  const app = createApp({
    ...{ log, publicHost: null, health: {}, mountApi: () => {} },
    rules: { who: async () => null, checkReplies: true, publicHttps: false },
    mountRaw: (router) => router.use('/api', proxy.handler),
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const ask = () => fetch(`http://127.0.0.1:${listening.port}/api/chats`);
  try {
    const first = await ask();
    const said = (await first.json()) as { error: { code: string; message: string } };
    expect([first.status, said.error.code]).toEqual([503, 'slice_starting']);
    expect(said.error.message).toContain('was asleep and is waking up');
    await expect.poll(async () => (await ask()).status, slow).toBe(200);
    expect(await (await ask()).json()).toMatchObject({ slice: number, url: '/api/chats' });
  } finally {
    await proxy.close();
    await listening.close(0);
  }
  await become(number, { state: 'running', last_request_at: expect.any(Date) });
});

test('a link that sleeps is woken before it would end, and sleeps again once it was seen', async () => {
  fleet.gateway();
  const { number } = await fleet.add();
  await become(number, { state: 'running' });
  const { db } = fleet.database;
  await db.updateTable('slice').set({ linked_at: new Date(), last_linked_seen_at: new Date() }).execute();
  await tendAt(19);
  expect(await fleet.slice(number), 'what is linked does not sleep').toMatchObject({ wanted: 'running' });
  await fleet.want(number, 'asleep');
  await become(number, { state: 'stopped' });
  await tendAt(19);
  expect(await fleet.slice(number)).toMatchObject({ wanted: 'asleep' });
  await tendAt(20);
  await become(number, { state: 'running', link_check_since: expect.any(Date) });
  await tendAt(20.1);
  expect(await fleet.slice(number)).toMatchObject({ wanted: 'running' });
  await db
    .updateTable('slice')
    .set({ last_linked_seen_at: inDays(20.1) })
    .execute();
  await tendAt(20.2);
  await become(number, { state: 'stopped', wanted: 'asleep', link_check_since: null });
  const why = db.selectFrom('event').select('reason').where('kind', '=', 'slice.wanted').orderBy('id');
  expect((await why.execute()).map(({ reason }) => reason)).toEqual([
    'its link would end',
    'its link was seen',
  ]);
});

test('a confirmed account without a slice is found; one that is not confirmed, or ended, is not', async () => {
  const { db } = fleet.database;
  const person = async (name: string, change: object) => {
    const { id } = await db
      .insertInto('auth.user')
      .values({ name, email: `${name}@example.com`, updatedAt: new Date(), ...change })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };
  const ana = await person('ana', { emailVerified: true });
  await person('bruno', {});
  await person('carla', { emailVerified: true, deletedAt: new Date() });
  const claimed: string[] = [];
  await claimMissing(db, async (id) => void claimed.push(id));
  const owned = db.selectFrom('workspace_member').select('workspace_id').where('user_id', '=', ana);
  expect(claimed).toEqual((await owned.execute()).map(({ workspace_id }) => workspace_id));
});

test('another program than slices run with is rolled out once: what stands still gets it as it starts', async () => {
  const gateway = fleet.gateway();
  const [up, down] = [await fleet.add(), await fleet.add()];
  for (const { number } of [up, down]) await become(number, { state: 'running' });
  await fleet.want(down.number, 'asleep');
  await become(down.number, { state: 'stopped' });
  await gateway.orchestrator.stop();
  const { db } = fleet.database;
  const rolls = () => db.selectFrom('roll').select('image').execute();
  await followImage(fleet.deps, { image: 'one', runtime: 'process' });
  expect(await rolls()).toEqual([]);
  for (const _again of [1, 2]) await followImage(fleet.deps, { image: 'two', runtime: 'process' });
  expect(await rolls()).toEqual([{ image: 'two' }]);
  expect(await fleet.slice(up.number)).toMatchObject({ wanted_image: null });
  expect(await fleet.slice(down.number)).toMatchObject({ wanted_image: 'two' });
});
