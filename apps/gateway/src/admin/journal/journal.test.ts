import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../account/test-browser.ts';
import { anAccount } from '../../auth/test-proofs.ts';
import { type GatewayEvent, writeEvent } from '../../event/write-event.ts';
import { startTestAdmin, type TestAdmin } from '../test-admin.ts';

let here: TestAdmin;
let op: Browser;
beforeEach(async () => {
  here = await startTestAdmin();
  op = await here.operator('op@example.com');
  await here.db.deleteFrom('event').execute();
});
afterEach(() => here.close());

const write = (event: Partial<GatewayEvent>) =>
  writeEvent(here.db, { kind: 'slice.state', by: { actor: 'system' }, ...event });
type Page = { entries: { kind: string; reason: string | null }[]; next: string | null };
const read = async (query = '') => (await op.send('listJournal', { query })).body as unknown as Page;
const reasons = async (query: string) => (await read(query)).entries.map(({ reason }) => reason);

test('the journal is paged newest first, each entry once', async () => {
  for (const reason of ['a', 'b', 'c', 'd', 'e']) await write({ reason });
  const first = await read('?limit=2');
  await write({ reason: 'meanwhile' });
  const second = await read(`?limit=2&cursor=${first.next}`);
  const third = await read(`?limit=2&cursor=${second.next}`);
  expect([first, second, third].map(({ entries }) => entries.map(({ reason }) => reason))).toEqual([
    ['e', 'd'],
    ['c', 'b'],
    ['a'],
  ]);
  expect(third.next).toBeNull();
  expect((await op.send('listJournal', { query: '?cursor=x' })).code).toBe('cursor_invalid');
});

test('entries are found by slice, account, workspace, kind or its family, actor and time', async () => {
  const ana = await anAccount(here.db, 'ana');
  const workspaceId = '01900000-0000-7000-8000-000000000001';
  await write({ reason: 'slice 3', slice: 3 });
  await write({ reason: 'to ana', kind: 'user.role', userId: ana });
  await write({ reason: 'by ana', kind: 'account.ended', by: { actor: 'user', actorId: ana } });
  await write({ reason: 'workspace', kind: 'workspace.plan', workspaceId });
  await here.db
    .updateTable('event')
    .set({ at: new Date(0) })
    .where('reason', '=', 'slice 3')
    .execute();
  expect(await reasons('?slice=3')).toEqual(['slice 3']);
  expect(await reasons(`?user=${ana}`)).toEqual(['by ana', 'to ana']);
  expect(await reasons(`?workspace=${workspaceId}`)).toEqual(['workspace']);
  expect(await reasons('?kind=user.role')).toEqual(['to ana']);
  expect(await reasons('?kind=slice')).toEqual(['slice 3']);
  expect(await reasons('?actor=user')).toEqual(['by ana']);
  expect(await reasons('?until=1971-01-01T00:00:00Z')).toEqual(['slice 3']);
  expect(await reasons('?since=1971-01-01T00:00:00Z&kind=workspace')).toEqual(['workspace']);
});

test('an entry names people by their address, and hides what looks like somebody’s number', async () => {
  const ana = await anAccount(here.db, 'ana');
  const details = { lookOn: 'x', to: '+55 11 91234-5678', nothing: null };
  await write({
    userId: ana,
    by: { actor: 'operator', actorId: ana },
    reason: 'call 0044 20 7946 0958',
    details,
  });
  expect((await read()).entries[0]).toMatchObject({
    userEmail: 'ana@example.com',
    actorEmail: 'ana@example.com',
    reason: 'call [number]',
    details: [
      { name: 'to', value: '[number]' },
      { name: 'lookOn', value: 'x' },
    ],
  });
});
