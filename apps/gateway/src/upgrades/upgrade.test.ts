import { mkdir, rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBackups } from '../backups/backup.store.ts';
import { onDatabase } from '../provisioner/on-database.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { type Fleet, startFleet } from '../testing/test-fleet.ts';
import { rollBack } from './roll-back.ts';
import { tendRoll } from './tend-roll.ts';
import { wantRoll } from './want-roll.ts';
import { wantUpgrade } from './want-upgrade.ts';

let fleet: Fleet;
// Far from other tests' ports; a slice's port follows from its number.
let nextPorts = 29_001;
beforeEach(async () => {
  fleet = await startFleet(nextPorts);
  nextPorts += 200;
});
afterEach(() => fleet.close());

const by = { actor: 'operator', actorId: '01900000-0000-7000-8000-00000000000a' } as const;
const slow = { timeout: 50_000 };
const become = (number: number, wanted: object) =>
  expect.poll(() => fleet.slice(number), slow).toMatchObject(wanted);
const events = async (number: number | null = null) => {
  const query = fleet.database.db.selectFrom('event').select(['kind', 'reason']).orderBy('id');
  const own =
    number === null ? query.where('kind', 'like', 'roll.%') : query.where('slice_number', '=', number);
  return (await own.where('kind', '<>', 'slice.state').execute()).map(({ kind }) => kind);
};
const running = async () => {
  const { number } = await fleet.add();
  await become(number, { state: 'running' });
  return number;
};
const upgrade = (number: number, image: string) => wantUpgrade(fleet.deps, number, image, by, null);
const notes = (number: number) =>
  onDatabase(fleet.deps.provision.adminUrl, `wa_slice_${number}`, (client) =>
    client.query('select words from note order by id'),
  );

test('an upgrade is backed up first, watched, and can be taken back by hand', async () => {
  fleet.gateway();
  const number = await running();
  fleet.behave('two', 'slow');
  await upgrade(number, 'two');
  await become(number, {
    state: 'running',
    image: 'two',
    previous_image: 'one',
    wanted_image: null,
    task: null,
  });
  expect(await findBackups(fleet.database.db, number)).toMatchObject([
    { reason: 'before two', image: 'one' },
  ]);
  expect(await events(number)).toEqual(['slice.upgrade-wanted', 'slice.backed-up', 'slice.upgraded']);
  await expect(upgrade(number, 'two')).rejects.toMatchObject({ code: 'slice_wrong_state' });
  await expect(upgrade(number, 'none')).rejects.toMatchObject({ code: 'image_unknown' });
  await rollBack(fleet.deps, number, by, 'slower than before');
  await become(number, { state: 'running', image: 'one', previous_image: 'two', wanted_image: null });
  expect(await findBackups(fleet.database.db, number)).toHaveLength(2);
});

test.each([
  ['crashes at once', 'crash-at-once', 'it ended while it was starting'],
  ['crashes slowly', 'crash-slowly', 'it ended soon after its start'],
  ['never gets ready', 'never-ready', 'it did not answer within'],
  ['is not linked as the one before', 'well', 'its page is not linked as it was before'],
])(
  'an image that %s is left by itself, for the reason that is written down',
  async (_words, behaviour, why) => {
    fleet.gateway();
    fleet.behave('one', 'linked');
    fleet.behave('two', behaviour);
    const number = await running();
    Object.assign(fleet.deps.patience, { linkMs: 3_000 });
    await upgrade(number, 'two');
    await become(number, { refused_image: 'two' });
    await become(number, { state: 'running', image: 'one', wanted_image: null, failures: 0 });
    expect((await fleet.story(number)).some((line) => line.startsWith('null:') && line.includes(why))).toBe(
      true,
    );
    expect(await events(number)).toEqual(['slice.upgrade-wanted', 'slice.backed-up', 'slice.rolled-back']);
    expect((await notes(number)).rows).toEqual([{ words: 'from the migration' }]);
  },
);

test('what says that it is another version than wanted is no upgrade', async () => {
  fleet.gateway();
  const number = await running();
  Object.assign(fleet.deps.patience, { linkMs: 500 });
  await upgrade(number, 'mislabelled');
  await become(number, { state: 'running', image: 'one', refused_image: 'mislabelled' });
});

test('without a backup there is no upgrade, and the slice goes on as it was', async () => {
  fleet.gateway();
  const number = await running();
  await fleet.database.db.updateTable('slice').set({ linked_at: new Date() }).execute();
  const { session } = namesOf(number, fleet.deps.provision.dataDir);
  await rm(session, { recursive: true, force: true });
  await mkdir(session);
  await upgrade(number, 'two');
  await become(number, { state: 'running', image: 'one', wanted_image: null, refused_image: 'two' });
  expect((await events(number)).slice(1)).toEqual(['slice.backup-failed', 'slice.upgrade-refused']);
});

test('where the image it had cannot use the database any more, the database of the backup takes its place', async () => {
  fleet.gateway();
  fleet.behave('one', 'needs-database');
  fleet.behave('two', 'spoils-database,crash-slowly');
  const number = await running();
  await upgrade(number, 'two');
  await become(number, { state: 'running', image: 'one', refused_image: 'two', task: null });
  expect((await notes(number)).rows).toEqual([{ words: 'from the migration' }]);
  expect((await events(number)).slice(2)).toEqual(['slice.rolled-back', 'slice.restored']);
  expect(await fleet.left()).not.toContain(`database wa_slice_${number}_old`);
});

test.each(['start', 'back', 'stop'] as const)(
  'an upgrade that a gateway left at "%s" is taken up',
  async (step) => {
    const first = fleet.gateway();
    const number = await running();
    await first.orchestrator.stop();
    await first.leader.stop();
    const task = { do: 'upgrade', step, to: 'two', from: 'one', linked: false, backup: null };
    const image = step === 'start' ? { image: 'two', previous_image: 'one' } : {};
    const wanted_image = step === 'back' ? null : 'two';
    const set = { state: 'upgrading', task: JSON.stringify(task), wanted_image, ...image } as const;
    await fleet.database.db.updateTable('slice').set(set).where('number', '=', number).execute();
    fleet.gateway();
    await become(number, { state: 'running', image: step === 'back' ? 'one' : 'two', task: null });
  },
);

// Always three in the morning: whether the hour is quiet is no matter of when the test runs.
const atNight = () => new Date('2100-01-01T03:30:00Z');
const rolling = () => ({
  tend: () => tendRoll({ ...fleet.deps, now: atNight }, { settleMs: 0, atOnce: 2 }),
});

test('a roll goes to one slice first, then to all others, and new ones are not touched', async () => {
  fleet.gateway(rolling());
  const numbers = [await running(), await running(), await running()];
  await wantRoll(fleet.deps, { image: 'two', runtime: 'process' }, by);
  await expect
    .poll(() => events(), slow)
    .toEqual(['roll.started', 'roll.canary', 'roll.rolling', 'roll.done']);
  for (const number of numbers) await become(number, { state: 'running', image: 'two' });
  const backups = await Promise.all(numbers.map((number) => findBackups(fleet.database.db, number)));
  expect(backups.map(({ length }) => length)).toEqual([1, 1, 1]);
});

test('a roll whose first slice is brought back ends there', async () => {
  fleet.gateway(rolling());
  fleet.behave('two', 'crash-slowly');
  const numbers = [await running(), await running()];
  await wantRoll(fleet.deps, { image: 'two', runtime: 'process' }, by);
  await expect.poll(() => events(), slow).toEqual(['roll.started', 'roll.canary', 'roll.halted']);
  for (const number of numbers) await become(number, { state: 'running', image: 'one', wanted_image: null });
});
