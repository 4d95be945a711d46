import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../account/test-browser.ts';
import { anAccount, workspaceOf } from '../../auth/test-proofs.ts';
import { findSlice } from '../../slices/slice.store.ts';
import { startTestAdmin, type TestAdmin } from '../test-admin.ts';

let here: TestAdmin;
let op: Browser;
let isLeader: boolean;
beforeEach(async () => {
  isLeader = true;
  here = await startTestAdmin({ leader: { isLeader: async () => isLeader } });
  op = await here.operator('op@example.com');
});
afterEach(() => here.close());

const owned = async (set: Parameters<TestAdmin['slice']>[1] = {}) => {
  const account = await anAccount(here.db, `owner-${Math.random()}`);
  return { account, number: await here.slice(await workspaceOf(here.db, account), set) };
};
const at = (number: number) => ({ params: { number: String(number) } });
const ask = (name: string, number: number, body: unknown = { reason: null }) =>
  op.send(name, { ...at(number), body });
/** The newest entry of the journal on a slice, as operators read it. */
const told = async (number: number) => {
  const { body } = await op.send('listJournal', { query: `?slice=${number}&limit=1` });
  return (body.entries as Record<string, unknown>[])[0];
};

test('an operator stops, starts and restarts a slice; the journal says who and why', async () => {
  const { number } = await owned();
  expect((await ask('restartSlice', number, { reason: 'its owner asks' })).status).toBe(200);
  expect(here.asked).toEqual([`restart ${number}: its owner asks`, 'wake']);
  expect(await told(number)).toMatchObject({
    kind: 'slice.restart',
    actor: 'operator',
    actorEmail: 'op@example.com',
    reason: 'its owner asks',
  });
  expect((await ask('stopSlice', number)).body).toMatchObject({ wanted: 'stopped' });
  expect((await ask('restartSlice', number)).code).toBe('slice_wrong_state');
  expect((await ask('startSlice', number)).body).toMatchObject({ wanted: 'running' });
  expect(await told(number)).toMatchObject({ kind: 'slice.wanted', to: 'running', actor: 'operator' });
});

test('what gave up is tried again as if it had not failed', async () => {
  const { number } = await owned({
    state: 'failed',
    failures: 5,
    not_before: new Date(Date.now() + 3_600_000),
  });
  expect((await op.send('getSlice', at(number))).body).toMatchObject({ gaveUp: true });
  expect((await ask('trySliceAgain', number)).body).toMatchObject({
    gaveUp: false,
    failures: 0,
    notBefore: null,
  });
});

test('a slice is deleted only by its own number and a reason, and comes back out of the trash', async () => {
  const { number } = await owned();
  const reason = 'the contract has ended';
  const wrong = await ask('deleteSlice', number, { confirm: String(number + 1), reason });
  expect([wrong.status, wrong.code]).toEqual([422, 'confirmation_wrong']);
  expect((await ask('deleteSlice', number, { confirm: String(number), reason: '      ' })).code).toBe(
    'reason_missing',
  );
  expect((await findSlice(here.db, number))?.wanted).toBe('running');
  const done = await ask('deleteSlice', number, { confirm: String(number), reason });
  expect(done.body).toMatchObject({ wanted: 'deleted', may: [] });
  expect(await told(number)).toMatchObject({ to: 'deleted', reason });
  expect((await ask('restoreSlice', number)).code).toBe('slice_wrong_state');
  const trashed_at = new Date(here.clock.ms);
  await here.db
    .updateTable('slice')
    .set({ state: 'trashed', trashed_at })
    .where('number', '=', number)
    .execute();
  const inTrash = (await op.send('getSlice', at(number))).body;
  expect(inTrash.deletedForGoodAt).toBe(new Date(here.clock.ms + 7 * 86_400_000).toISOString());
  expect((await ask('restoreSlice', number)).body).toMatchObject({
    state: 'stopped',
    wanted: 'running',
    trashedAt: null,
  });
});

test('an account that was ended comes back with its slice; where nobody is there any more, nothing does', async () => {
  const { number, account } = await owned({ state: 'trashed', wanted: 'deleted', trashed_at: new Date() });
  await here.db.updateTable('auth.user').set({ deletedAt: new Date() }).where('id', '=', account).execute();
  expect((await ask('restoreSlice', number)).body).toMatchObject({ state: 'stopped', wanted: 'running' });
  const user = here.db.selectFrom('auth.user').select('deletedAt').where('id', '=', account);
  expect(await user.executeTakeFirst()).toEqual({ deletedAt: null });
  const change = { state: 'trashed', wanted: 'deleted', trashed_at: new Date() } as const;
  await here.db.updateTable('slice').set(change).where('number', '=', number).execute();
  await here.db.deleteFrom('workspace_member').where('user_id', '=', account).execute();
  expect((await ask('restoreSlice', number)).code).toBe('owner_gone');
});

test('the quiet hour is set, and a slice that never was is not found', async () => {
  const { number } = await owned();
  expect((await ask('setQuietHour', number, { hour: 23 })).body).toMatchObject({ quietHour: 23 });
  expect((await ask('setQuietHour', number, { hour: 24 })).status).toBe(400);
  expect((await ask('stopSlice', 999_999)).code).toBe('slice_not_found');
});

test('a gateway that stands by restarts and checks nothing itself', async () => {
  const { number } = await owned();
  isLeader = false;
  for (const reply of [await ask('restartSlice', number), await op.send('checkSliceNow', at(number))])
    expect([reply.status, reply.code]).toEqual([503, 'unavailable']);
  expect(here.asked).toEqual([]);
});

test('an upgrade, a roll-back and a backup are wanted, with who and why', async () => {
  const { number } = await owned({ previous_image: 'zero' });
  await ask('backUpSlice', number);
  expect(await told(number)).toMatchObject({ kind: 'slice.backup-wanted', actorEmail: 'op@example.com' });
  await ask('upgradeSlice', number, { reason: 'a new version' });
  expect(await findSlice(here.db, number)).toMatchObject({
    wanted_image: 'two',
    wanted_backup: expect.any(String),
  });
  expect(await told(number)).toMatchObject({ kind: 'slice.upgrade-wanted', reason: 'a new version' });
  await ask('rollBackSlice', number);
  expect(await findSlice(here.db, number)).toMatchObject({ wanted_image: 'zero' });
  const body = {
    backupId: '01900000-0000-7000-8000-000000000000',
    confirm: String(number),
    reason: 'as before',
  };
  expect((await ask('restoreBackup', number, body)).code).toBe('backup_not_found');
  expect((await ask('restoreBackup', number, { ...body, confirm: '0' })).code).toBe('confirmation_wrong');
  expect((await op.send('listBackups', at(number))).body).toEqual({ backups: [] });
});
