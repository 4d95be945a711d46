import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@queunir/server/postgres/start-postgres';
import { createTestDatabase } from '@queunir/server/postgres/test-database';
import { needs } from '@queunir/server/testing/needs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CliConfig, readCliConfig } from '../cli.config.ts';
import { runCli } from '../run-cli.ts';
import { clock } from './checks/clock.ts';
import { disk } from './checks/disk.ts';
import { memory } from './checks/memory.ts';
import { node } from './checks/node.ts';
import { page } from './checks/page.ts';
import { port } from './checks/port.ts';
import { postgresql } from './checks/postgresql.ts';
import { publicUrl } from './checks/public-url.ts';
import { fine } from './finding.types.ts';
import { runDoctor } from './run-doctor.ts';

let folder = '';
let config: CliConfig;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-doctor-'));
  await chmod(folder, 0o755);
  config = readCliConfig({ DATA_DIR: join(folder, 'data'), PORT: '0' });
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

async function serve(
  answer: (path: string) => [number, string],
): Promise<{ server: Server; number: number }> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, number: (server.address() as AddressInfo).port };
}

test('the whole examination prints one JSON object with a verdict for each thing', {
  timeout: 120_000,
}, async () => {
  const lines: string[] = [];
  const output = { print: (line: string) => lines.push(line), printError: () => {} };
  const status = await runCli(['doctor', '--json'], config, output);
  const report = JSON.parse(lines.join('\n')) as {
    ok: boolean;
    findings: { name: string; verdict: string; words: string }[];
  };
  const names = [
    'Node',
    'Chromium',
    'PostgreSQL',
    'Disk',
    'Memory',
    'Port',
    'Page',
    'Clock',
    'Public address',
    'Database port',
    'Slice ports',
    'Slice memory',
    'Mail',
    'Docker',
    'nginx',
  ];
  expect(report.findings.map((finding) => finding.name)).toEqual(names);
  expect(report.ok).toBe(report.findings.every((finding) => finding.verdict !== 'fail'));
  expect(status).toBe(report.ok ? 0 : 1);
  const chromium = report.findings[1];
  expect(chromium?.words).toMatch(
    /^\d+\.\d+\.\d+\.\d+, (installed|given|bundled) .*started in \d+ ms, sandbox (on|off: )/,
  );
});

test('a check that itself breaks is a finding, not a crash', async () => {
  const broken = { name: 'Bad', look: () => Promise.reject(new Error('oops')) };
  const findings = await runDoctor(config, [broken, { name: 'Good', look: async () => fine('well') }]);
  expect(findings.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['Bad', 'fail'],
    ['Good', 'ok'],
  ]);
});

test('Node, disk, memory and clock of a machine that runs the tests are good enough to start', async () => {
  for (const check of [node, disk, memory, clock])
    expect((await check.look(config)).verdict).not.toBe('fail');
});

test('the embedded database: a fresh folder, a running one, another version', async () => {
  expect((await postgresql.look(config)).words).toMatch(/data folder will be made/);
  const server = await startPostgres({ dataDir: join(config.dataDir, 'postgres') });
  expect((await postgresql.look(config)).words).toContain(
    `run by process ${process.pid} on port ${server.port}`,
  );
  await server.stop();
  expect((await postgresql.look(config)).words).toMatch(/not running$/);
  await mkdir(join(folder, 'old', 'postgres'), { recursive: true });
  await writeFile(join(folder, 'old', 'postgres', 'PG_VERSION'), '15\n');
  const old = await postgresql.look({ ...config, dataDir: join(folder, 'old') });
  expect(old).toMatchObject({ verdict: 'fail', remedy: expect.stringContaining('pg_dumpall') });
});

test('a data folder that the database may not enter fails with the remedy, before anything is made', async (context) => {
  needs(context, 'root');
  await mkdir(join(folder, 'closed'), { mode: 0o700 });
  const finding = await postgresql.look({ ...config, dataDir: join(folder, 'closed', 'data') });
  expect(finding).toMatchObject({ verdict: 'fail', remedy: expect.stringContaining('chmod o+x') });
});

test('DATABASE_URL is asked for its version, and one that does not answer fails', async () => {
  const database = await createTestDatabase();
  expect(await postgresql.look({ ...config, databaseUrl: database.url })).toMatchObject({
    verdict: 'ok',
    words: expect.stringMatching(/^version 17/),
  });
  await database.drop();
  expect((await postgresql.look({ ...config, databaseUrl: database.url })).verdict).toBe('fail');
});

test("a port is free, or Queunir's own, or another program's", async () => {
  expect((await port.look({ ...config, port: 0 })).verdict).toBe('ok');
  const own = await serve((path) => [path === '/healthz' ? 200 : 404, '{}']);
  expect((await port.look({ ...config, port: own.number })).words).toContain('Queunir answers');
  own.server.close();
  const other = await serve(() => [404, '']);
  expect(await port.look({ ...config, port: other.number })).toMatchObject({
    verdict: 'fail',
    words: expect.stringContaining('another program'),
  });
  other.server.close();
  expect((await port.look({ ...config, port: 99_999 })).verdict).toBe('fail');
});

test('a running Queunir that is not ready says what it waits for', async () => {
  const { server, number } = await serve(() => [503, '{"waiting":"phone"}']);
  expect(await page.look({ ...config, port: number })).toMatchObject({
    verdict: 'warn',
    words: expect.stringContaining('phone'),
  });
  server.close();
});

test.each([
  [null, 'ok'],
  ['https://queunir.example.com', 'ok'],
  ['http://localhost:3000', 'ok'],
  ['http://queunir.example.com', 'fail'],
  ['queunir', 'fail'],
])('the public address %s is %s', async (address, verdict) => {
  expect((await publicUrl.look({ ...config, publicUrl: address })).verdict).toBe(verdict);
});
