import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTimeOf } from '../process/process-identity.ts';
import { needs } from '../testing/needs.ts';
import { ordinaryUser, runSource } from '../testing/run-as.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';

let folder = '';
const running: Postgres[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-postgres-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  for (const server of running) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(name: string): Promise<Postgres> {
  const server = await startPostgres({ dataDir: join(folder, name) });
  running.push(server);
  return server;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  return await client
    .query(sql)
    .then((result) => result.rows as T[])
    .finally(() => client.end());
}

function startElsewhere(dataDir: string, user?: { uid: number; gid: number }) {
  const source = `
    import { startPostgres } from '${new URL('./start-postgres.ts', import.meta.url).href}';
    try {
      const server = await startPostgres({ dataDir: '${dataDir}' });
      console.log(JSON.stringify({ pid: server.pid, url: server.url('postgres'), origin: server.origin }));
    } catch (error) { console.log(JSON.stringify({ code: error.code, message: error.message })); process.exit(1); }
    setInterval(() => {}, 1000);`;
  return runSource(source, user);
}

async function gone(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 10_000 && startTimeOf(pid) !== null; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return startTimeOf(pid) === null;
}

test('a new server speaks Unicode whatever the machine speaks, and folds letters of every alphabet', async () => {
  const server = await start('unicode');
  const [settings] = await ask<Record<string, string>>(
    server.url('postgres'),
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
            to_tsvector('simple', 'Привет')::text as word, upper('ação') as upper, current_setting('server_version') as version
       from pg_database where datname = 'template1'`,
  );
  expect(settings).toMatchObject({
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    word: "'привет':1",
    upper: 'AÇÃO',
  });
  expect(settings?.version).toMatch(/^17\./);
  await ask(server.url('postgres'), 'create extension pg_trgm');
  const [trigrams] = await ask<{ many: number }>(
    server.url('postgres'),
    "select cardinality(show_trgm('日本語')) as many",
  );
  expect(trigrams?.many).toBeGreaterThan(0);
});

test('it has the extensions that search and encryption need', async () => {
  const server = await start('unicode');
  const rows = await ask<{ name: string }>(
    server.url('postgres'),
    'select name from pg_available_extensions',
  );
  const names = rows.map((row) => row.name);
  expect(names).toEqual(
    expect.arrayContaining(['pg_trgm', 'unaccent', 'pgcrypto', 'btree_gin', 'pg_stat_statements']),
  );
});

test('it listens on this computer alone, and its password lies in a file for its owner alone', async () => {
  const server = await start('private');
  const [row] = await ask<{ listen: string; many: string }>(
    server.url('postgres'),
    "select current_setting('listen_addresses') as listen, current_setting('max_connections') as many",
  );
  expect(row).toEqual({ listen: '127.0.0.1', many: '40' });
  const file = join(folder, 'private', 'queunir-password');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(server.url('postgres')).toContain((await readFile(file, 'utf8')).trim());
  const wrong = server.url('postgres').replace(/:[^:@]+@/, ':wrong@');
  await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
});

test('what was stored is there after a stop and another start', async () => {
  const first = await start('again');
  await ask(first.url('postgres'), 'create table kept as select 42 as answer');
  await first.stop();
  expect(await gone(first.pid)).toBe(true);
  const second = await start('again');
  expect(await ask(second.url('postgres'), 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(second.origin).toBe('started');
});

test('root runs it as another account, which owns the folder', async (context) => {
  needs(context, 'root');
  const server = await start('as-root');
  const owner = await stat(join(folder, 'as-root'));
  expect(owner.uid).not.toBe(0);
  expect((await stat(`/proc/${server.pid}`)).uid).toBe(owner.uid);
});

test('an ordinary user runs it as itself', async (context) => {
  needs(context, 'root', 'linux');
  const place = join(folder, 'ordinary');
  await mkdir(place);
  await chown(place, ordinaryUser.uid, ordinaryUser.gid);
  const { child, firstLine } = startElsewhere(join(place, 'postgres'), ordinaryUser);
  const { pid } = JSON.parse(await firstLine) as { pid: number };
  expect((await stat(`/proc/${pid}`)).uid).toBe(ordinaryUser.uid);
  child.kill('SIGKILL');
  expect(await gone(pid)).toBe(true);
});

test('root continues with a folder that an ordinary user made', async (context) => {
  needs(context, 'root', 'linux');
  const place = join(folder, 'handed-over');
  await mkdir(place);
  await chown(place, ordinaryUser.uid, ordinaryUser.gid);
  const { child, firstLine } = startElsewhere(join(place, 'postgres'), ordinaryUser);
  const first = JSON.parse(await firstLine) as { pid: number };
  child.kill('SIGKILL');
  expect(await gone(first.pid)).toBe(true);
  const server = await start('handed-over/postgres');
  expect((await stat(`/proc/${server.pid}`)).uid).toBe(ordinaryUser.uid);
});

test('a folder that its account may not enter is named, with the remedy', async (context) => {
  needs(context, 'root');
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const error = await startPostgres({ dataDir: join(closed, 'data', 'postgres') }).catch(
    (cause: unknown) => cause,
  );
  expect(error).toMatchObject({ code: 'postgres_folder_closed' });
  expect(String(error)).toContain(`chmod o+x ${closed}`);
});

test('the server ends when its parent is killed without warning, and the next start finds all in order', async () => {
  const dataDir = join(folder, 'killed');
  const { child, firstLine } = startElsewhere(dataDir);
  const first = JSON.parse(await firstLine) as { pid: number; url: string };
  await ask(first.url, 'create table written as select 1 as one');
  child.kill('SIGKILL');
  expect(await gone(first.pid)).toBe(true);
  const next = await start('killed');
  expect(await ask(next.url('postgres'), 'select one from written')).toEqual([{ one: 1 }]);
});

test('a server that outlived its parent and its guard is adopted, and stopped by the one who adopted it', async (context) => {
  needs(context, 'linux');
  const dataDir = join(folder, 'leftover');
  const { child, firstLine } = startElsewhere(dataDir);
  const first = JSON.parse(await firstLine) as { pid: number };
  const guards = spawnSync('pgrep', ['-f', `sh ${first.pid} `], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map(Number);
  for (const guard of guards) process.kill(guard, 'SIGKILL');
  child.kill('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(startTimeOf(first.pid)).not.toBeNull();
  const adopted = await start('leftover');
  expect(adopted).toMatchObject({ origin: 'adopted', pid: first.pid });
  await adopted.stop();
  expect(await gone(first.pid)).toBe(true);
});

test('a second starter shares the server of the first and cannot stop it', async () => {
  const first = await start('shared');
  const { child, firstLine } = startElsewhere(join(folder, 'shared'));
  const second = JSON.parse(await firstLine) as { pid: number; origin: string };
  expect(second).toMatchObject({ pid: first.pid, origin: 'shared' });
  child.kill('SIGKILL');
  expect(await ask(first.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('two that start at once on a new folder end up with one server', async () => {
  const [one, two] = await Promise.all([start('at-once'), start('at-once')]);
  expect(one.pid).toBe(two.pid);
  expect([one.origin, two.origin].sort()).toEqual(['shared', 'started']);
  expect((await readdir(folder)).filter((name) => name.startsWith('at-once.new'))).toEqual([]);
});

test("another major version's folder is refused in words and left as it was", async () => {
  const dataDir = join(folder, 'older');
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'PG_VERSION'), '15\n');
  const error = await startPostgres({ dataDir }).catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'postgres_other_version', details: { found: '15', needed: '17' } });
  expect(await readdir(dataDir)).toEqual(['PG_VERSION']);
});

test('a folder that holds something else is refused and left as it was', async () => {
  const dataDir = join(folder, 'photos');
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'cat.jpg'), 'meow');
  await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'postgres_folder_foreign' });
  expect(await readdir(dataDir)).toEqual(['cat.jpg']);
});

test('a postmaster.pid of a dead server, or with the number of another process, is no obstacle', async () => {
  const first = await start('stale');
  await first.stop();
  for (const pid of [9_999_999, process.pid]) {
    await writeFile(
      join(folder, 'stale', 'postmaster.pid'),
      `${pid}\n${join(folder, 'stale')}\n1\n5\n\n127.0.0.1\n\nready   \n`,
    );
    const server = await start('stale');
    expect(server.origin).toBe('started');
    await server.stop();
  }
});
