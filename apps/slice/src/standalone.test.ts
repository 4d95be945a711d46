import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markWaiting, unmarkWaiting } from '@queunir/server/database/whose-data';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from './testing/caller.ts';
import { testPassword } from './testing/start-test-slice.ts';

const program = fileURLToPath(new URL('./standalone.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

type Run = { child: ChildProcess; words: () => string; openAt: string; status: Promise<number | null> };

let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'queunir-standalone-'));
  // PostgreSQL runs as an account of its own and has to reach its folder.
  await chmod(dataDir, 0o755);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the program and waits until it is ready or has ended. */
async function start(env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: { PATH: '/usr/bin:/bin', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let words = '';
  child.stdout?.on('data', (part) => {
    words += part;
  });
  child.stderr?.on('data', (part) => {
    words += part;
  });
  const status = once(child, 'exit').then(([code]) => code as number | null);
  const openAt = () => /is ready: (\S+)/.exec(words)?.[1] ?? '';
  await Promise.race([status, expect.poll(openAt, { timeout: 60_000, interval: 20 }).not.toBe('')]);
  return { child, words: () => words, openAt: openAt(), status };
}

test('a start, a second start beside it, and a start after it', async () => {
  const first = await start();
  const { origin, hash, pathname } = new URL(first.openAt);
  expect([pathname, hash]).toEqual(['/setup', expect.stringMatching(/^#token=[\w-]{43}$/)]);
  const owner = createCaller(origin);
  await owner.post('/api/login/setup', { token: hash.slice('#token='.length), password: testPassword });
  expect((await owner.get('/readyz')).body).toEqual({ ready: true, notReady: [] });
  await expect.poll(first.words).toMatch(/database .*PostgreSQL 17.*\n.*web .*\n.*demo phone .*\n.*browser /);

  const beside = await start();
  expect(await beside.status).toBe(1);
  expect(beside.words()).toContain(`already (process ${first.child.pid})`);

  const began = Date.now();
  first.child.kill('SIGINT');
  expect(await first.status).toBe(0);
  expect(Date.now() - began).toBeLessThan(10_000);

  const again = await start();
  expect(new URL(again.openAt).pathname).toBe('/');
  const back = createCaller(new URL(again.openAt).origin);
  expect((await back.get('/api/session', { cookie: owner.cookie() })).body.state).toBe('signed-in');
  again.child.kill('SIGKILL');
  await again.status;

  const healed = await start();
  expect((await createCaller(new URL(healed.openAt).origin).get('/readyz')).status).toBe(200);
  healed.child.kill('SIGTERM');
  expect(await healed.status).toBe(0);
});

test('a database that dies is told by /readyz and comes back; nobody has to sign in again, and no error is logged before', async () => {
  const run = await start({ LOG_LEVEL: 'debug' });
  const caller = createCaller(new URL(run.openAt).origin);
  await caller.post('/api/login', { password: testPassword });
  expect((await caller.get('/api/status')).status).toBe(200);
  expect(run.words()).not.toMatch(/"level":"(?:error|warn)"/);
  const file = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number.parseInt(file, 10), 'SIGKILL');
  const readiness = async () => (await caller.get('/readyz')).body.notReady;
  await expect.poll(readiness, { interval: 20, timeout: 10_000 }).toEqual(['database']);
  await expect.poll(readiness, { interval: 100, timeout: 40_000 }).toEqual([]);
  expect((await caller.get('/api/status')).status).toBe(200);
  run.child.kill('SIGTERM');
  expect(await run.status).toBe(0);
});

test('a draft that was saved is there after the program was killed a moment later', async () => {
  const before = await start();
  const chatId = await makeChat(dataDir);
  before.child.kill('SIGKILL');
  await before.status;
  const run = await start();
  const owner = createCaller(new URL(run.openAt).origin);
  await owner.post('/api/login', { password: testPassword });
  const draft = { text: 'half a sentence', quotedMessageId: null, baseVersion: 0 };
  expect((await owner.send('PUT', `/api/chats/${chatId}/draft`, draft)).status).toBe(200);
  run.child.kill('SIGKILL');
  await run.status;
  const again = await start();
  const back = createCaller(new URL(again.openAt).origin);
  const chat = await back.get(`/api/chats/${chatId}`, { cookie: owner.cookie() });
  expect(chat.body).toMatchObject({ draft: { text: 'half a sentence' } });
  again.child.kill('SIGTERM');
  expect(await again.status).toBe(0);
});

test('a taken port and a wrong setting are told in plain words, with the way out', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const taken = await start({ PORT: String(port) });
  expect(await taken.status).toBe(1);
  expect(taken.words()).toContain(`Port ${port} is taken`);
  expect(taken.words()).not.toMatch(/\n\s+at /);
  other.close();
  const wrong = await start({ PUBLIC_URL: 'http://crm.example.com' });
  expect(await wrong.status).toBe(1);
  expect(wrong.words()).toContain('Use https');
});

test('what waits for a gateway’s owner may be gone on with; what a gateway has is left alone, in words', async () => {
  const first = await start();
  await ask(dataDir, 'create database wa_saas');
  const marked = { query: (sql: string) => ask(dataDir, sql) };
  await markWaiting(marked);
  first.child.kill('SIGTERM');
  await first.status;
  const back = await start();
  expect(back.openAt).not.toBe('');
  await unmarkWaiting(marked);
  back.child.kill('SIGTERM');
  await back.status;
  const refused = await start();
  expect(await refused.status).toBe(1);
  expect(refused.words()).toContain('Start it with "npm start" and sign in');
  expect(refused.words()).not.toMatch(/\n\s+at /);
});

/** Asks the database of a running program, as its superuser. */
async function ask<Row extends pg.QueryResultRow>(dir: string, sql: string): Promise<pg.QueryResult<Row>> {
  const folder = join(dir, 'postgres');
  const password = (await readFile(join(folder, 'queunir-password'), 'utf8')).trim();
  const port = Number((await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  const server = { host: '127.0.0.1', port, user: 'postgres', password };
  const client = new pg.Client({ ...server, database: 'wa_slice_1' });
  await client.connect();
  return client.query<Row>(sql).finally(() => client.end());
}

/** A line with one chat, written straight into the database of a running program. */
async function makeChat(dir: string): Promise<string> {
  const { rows } = await ask<{ id: string }>(
    dir,
    `with made as (insert into line (workspace_id, kind) select id, 'own' from workspace returning id, workspace_id),
      shown as (update workspace w set shown_line_id = made.id from made where w.id = made.workspace_id)
    insert into chat (line_id, title) select id, 'Ana' from made returning id`,
  );
  return rows[0]?.id ?? '';
}
