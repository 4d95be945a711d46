import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onDatabase } from '../provisioner/on-database.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { type Fleet, startFleet } from '../testing/test-fleet.ts';
import { findBackups } from './backup.store.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify-backup.ts';
import { wantBackup } from './want-backup.ts';

let fleet: Fleet;
// Far from other tests' ports; a slice's port follows from its number.
let nextPorts = 26_001;
beforeEach(async () => {
  fleet = await startFleet(nextPorts);
  nextPorts += 200;
});
afterEach(() => fleet.close());

const by = { actor: 'operator', actorId: '01900000-0000-7000-8000-00000000000a' } as const;
const become = (number: number, wanted: string) =>
  expect.poll(async () => (await fleet.slice(number)).state, { timeout: 60_000 }).toBe(wanted);
const ask = async (number: number, sql: string) =>
  onDatabase(
    fleet.deps.provision.adminUrl,
    namesOf(number, fleet.deps.provision.dataDir).database,
    (client) => client.query(sql),
  );
const kinds = async (like: string) => {
  const query = fleet.database.db.selectFrom('event').select(['kind', 'reason', 'actor']);
  return query.where('kind', 'like', like).orderBy('id').execute();
};
const session = (number: number) => namesOf(number, fleet.deps.provision.dataDir).session;
const media = (number: number) => namesOf(number, fleet.deps.provision.dataDir).media;

/** A slice that runs, is linked as far as the gateway knows, and has kept something. */
async function lived(): Promise<number> {
  const { number } = await fleet.add();
  await become(number, 'running');
  await ask(
    number,
    `insert into note (words, facts, bytes, answers) values
      ('line\nbreak\ttab \\ back', 'null', '\\x00ff0a', 1), ('ação 🙂', '{"a":[1,null]}', null, null);
     insert into "Odd Name" values (1, '2026-11-25T10:00:00.123456Z'); update note set odd = 1 where id = 2`,
  );
  await mkdir(join(session(number), 'Default', 'Cache'), { recursive: true });
  await writeFile(join(session(number), 'Default', 'Cookies'), 'linked');
  await writeFile(join(session(number), 'Default', 'Cache', 'big'), 'made again');
  await writeFile(join(media(number), 'one.jpg'), 'a picture');
  await fleet.database.db.updateTable('slice').set({ linked_at: new Date() }).execute();
  return number;
}

async function backedUp(number: number): Promise<{ id: string; place: string }> {
  const before = (await findBackups(fleet.database.db, number)).length;
  await wantBackup(fleet.database.db, number, by, 'before the move');
  const count = async () => (await findBackups(fleet.database.db, number)).length;
  await expect.poll(count, { timeout: 60_000 }).toBe(before + 1);
  await become(number, 'running');
  return (await findBackups(fleet.database.db, number))[0]!;
}

const everything = async (number: number) => [
  (await ask(number, 'select * from note order by id')).rows,
  (await ask(number, 'select * from "Odd Name"')).rows,
];

test('a backup is taken of a slice that does not run, and holds database, session and the list of media', async () => {
  fleet.gateway();
  const number = await lived();
  const { place, id } = await backedUp(number);
  const said = await verifyBackup(place);
  expect(said).toMatchObject({ slice: number, linked: true, image: 'one', media: { files: 1, bytes: 9 } });
  expect(said.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['public."Odd Name"', 1],
    ['public.migration', 1],
    ['public.note', 3],
  ]);
  expect(said.session.files, 'without what a browser makes again').toBe(1);
  expect((await stat(place)).mode & 0o777).toBe(0o700);
  expect(await readdir(join(place, '..'))).toEqual([id]);
  expect(await kinds('slice.back%')).toMatchObject([
    { kind: 'slice.backup-wanted', actor: 'operator' },
    { kind: 'slice.backed-up', actor: 'operator', reason: 'before the move' },
  ]);
  expect((await fleet.story(number)).filter((line) => line.startsWith('stop')).slice(-2)).toEqual([
    'stopping: backup',
    'stopped: running',
  ]);
});

test('what was destroyed comes back, byte by byte, and the slice is its own owner in it', async () => {
  fleet.gateway();
  const number = await lived();
  const before = await everything(number);
  const { id } = await backedUp(number);
  await ask(number, 'drop table note cascade; drop table "Odd Name" cascade');
  await rm(session(number), { recursive: true });
  await restoreBackup(fleet.deps, number, id, by, 'a table is gone');
  await expect
    .poll(() => kinds('slice.restore%'), { timeout: 20_000 })
    .toMatchObject([{}, { kind: 'slice.restored' }]);
  await become(number, 'running');
  expect(await everything(number)).toEqual(before);
  expect(await readFile(join(session(number), 'Default', 'Cookies'), 'utf8')).toBe('linked');
  const { keyFile } = namesOf(number, fleet.deps.provision.dataDir);
  const { databaseUrl } = JSON.parse(await readFile(keyFile, 'utf8')) as { databaseUrl: string };
  const said = await onDatabase(databaseUrl, null, (client) =>
    client.query("insert into note (words, odd) values ('more', 1) returning id::int, doubled, touched"),
  );
  expect(said.rows).toEqual([{ id: 4, doubled: 'moremore', touched: 1 }]);
  await expect(ask(number, "insert into note (words, answers) values ('x', 99)")).rejects.toThrow(
    'foreign key',
  );
  expect(await fleet.left()).toEqual([
    ...[`backups ${number}`, `database wa_slice_${number}`, `folder ${number}`],
    ...[`process ${number}`, `role wa_slice_${number}`],
  ]);
});

test('a restored slice that is not healthy goes, and what was there before is there again', async () => {
  fleet.gateway();
  const number = await lived();
  const { id } = await backedUp(number);
  await ask(number, "insert into note (words) values ('later')");
  await writeFile(join(session(number), 'Default', 'Cookies'), 'later');
  const before = await everything(number);
  fleet.behave(number, 'crash-at-once');
  await restoreBackup(fleet.deps, number, id, by, 'to try');
  await expect.poll(() => kinds('slice.restore-failed'), { timeout: 60_000 }).toHaveLength(1);
  fleet.behave(number, 'well');
  expect(await everything(number)).toEqual(before);
  expect(await readFile(join(session(number), 'Default', 'Cookies'), 'utf8')).toBe('later');
  await become(number, 'running');
  expect(await fleet.left()).not.toContain(`database wa_slice_${number}_old`);
});

test('a restore that a gateway ended in the middle of is undone by the next', async () => {
  const first = fleet.gateway();
  const number = await lived();
  const { id } = await backedUp(number);
  await ask(number, "insert into note (words) values ('later')");
  const before = await everything(number);
  // As after a power cut: the row says where it was, and nobody is at work on it.
  await first.orchestrator.stop();
  await first.leader.stop();
  const task = JSON.stringify({ do: 'restore', step: 'swap', backup: id, linked: false });
  await onDatabase(fleet.deps.provision.adminUrl, null, async (client) => {
    await client.query(`create database wa_slice_${number}_new template template0`);
    await client.query(`alter database wa_slice_${number} rename to wa_slice_${number}_old`);
  });
  const set = { state: 'upgrading', task } as const;
  await fleet.database.db.updateTable('slice').set(set).where('number', '=', number).execute();
  fleet.gateway();
  await become(number, 'running');
  expect(await everything(number)).toEqual(before);
});

test('an empty or broken archive is no backup', async () => {
  const gateway = fleet.gateway();
  const number = await lived();
  const { place } = await backedUp(number);
  const broken = async (spoil: (folder: string) => Promise<unknown>) => {
    const copy = join(fleet.deps.backups.dir, randomUUID());
    await cp(place, copy, { recursive: true });
    await spoil(copy);
    return verifyBackup(copy).then(
      () => 'whole',
      (error: Error) => error.message,
    );
  };
  expect(await broken(async () => {})).toBe('whole');
  expect(await broken((at) => truncate(join(at, 'session.tar.gz'), 20))).toContain('session.tar.gz');
  expect(await broken((at) => rm(join(at, 'database', '0001.copy.gz')))).toContain('0001.copy.gz');
  expect(await broken((at) => writeFile(join(at, 'manifest.json'), '{}'))).toContain('list of contents');
  // With nothing in its session although a number is linked, there is no backup at all, and the slice goes on.
  await gateway.orchestrator.stop();
  await rm(session(number), { recursive: true });
  await mkdir(session(number));
  await wantBackup(fleet.database.db, number, by, 'again');
  await gateway.leader.stop();
  fleet.gateway();
  await expect
    .poll(() => kinds('slice.back%'), { timeout: 20_000 })
    .toMatchObject([{}, {}, {}, { kind: 'slice.backup-failed' }]);
  await become(number, 'running');
  expect(await findBackups(fleet.database.db, number)).toHaveLength(1);
  expect(existsSync(place)).toBe(true);
  expect((await readdir(join(fleet.deps.backups.dir, String(number)))).length).toBe(1);
});
