import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../account/test-browser.ts';
import { setAlerts } from '../../alerts/alert.store.ts';
import { anAccount, workspaceOf } from '../../auth/test-proofs.ts';
import type { Runtime } from '../../runtimes/runtime.types.ts';
import { startTestAdmin, type TestAdmin } from '../test-admin.ts';

let here: TestAdmin;
let op: Browser;
let engine: () => Promise<never[]>;
let lastRoundAt: Date | null;
beforeEach(async () => {
  engine = async () => [];
  lastRoundAt = null;
  const runtime = { kind: 'docker', list: () => engine() } as unknown as Runtime;
  here = await startTestAdmin({
    runtimes: { docker: runtime },
    monitor: { check: async () => null, lastRoundAt: () => lastRoundAt },
  });
  op = await here.operator('op@example.com');
});
afterEach(() => here.close());

const health = async () => (await op.send('getHealth')).body;

test('each part says for itself whether it is well', async () => {
  expect(await health()).toMatchObject({
    database: { ok: true, answeredInMs: expect.any(Number), sizeMb: expect.any(Number) },
    leader: { ok: true, here: true },
    runtimes: [{ kind: 'docker', ok: true, running: 0 }],
    disk: { freeMb: expect.any(Number) },
    mail: { ok: true, by: 'mailbox', failed: 0 },
    monitor: { ok: true, lastRoundAt: null },
  });
});

test('an engine that does not answer, a monitor that has stopped and mails that were given up are said', async () => {
  engine = () => Promise.reject(new Error('no such socket'));
  lastRoundAt = new Date(here.clock.ms - 400_000);
  const mail = { recipient: 'ana@example.com', subject: 's', body: 'b', kind: 'verify' };
  await here.db
    .insertInto('mail')
    .values({ ...mail, tries: 12, failure: '550 no such mailbox' })
    .execute();
  expect(await health()).toMatchObject({
    database: { ok: true },
    runtimes: [{ ok: false, running: null }],
    monitor: { ok: false, lastRoundAt: lastRoundAt.toISOString() },
    mail: { ok: false, failed: 1, lastFailure: '550 no such mailbox' },
  });
});

test('alerts are listed open or past, and their beginning and end are in the journal', async () => {
  const number = await here.slice(null);
  await setAlerts(here.db, number, [{ kind: 'silent', words: 'has not answered' }]);
  await setAlerts(here.db, null, [{ kind: 'disk-low', words: '900 MB are free' }]);
  await setAlerts(here.db, number, []);
  const kinds = async (query: string) =>
    ((await op.send('listAlerts', { query })).body.alerts as { kind: string }[]).map(({ kind }) => kind);
  expect(await kinds('')).toEqual(['disk-low']);
  expect(await kinds('?which=past')).toEqual(['silent']);
  expect(await kinds(`?which=all&slice=${number}`)).toEqual(['silent']);
  const first = (await op.send('listAlerts', { query: '?which=all&limit=1' })).body;
  expect(await kinds(`?which=all&limit=1&cursor=${first.next}`)).toEqual(['silent']);
  const journal = (await op.send('listJournal', { query: '?kind=alert' })).body;
  expect((journal.entries as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'alert.recovered',
    'alert.opened',
    'alert.opened',
  ]);
});

test('the overview counts what there is', async () => {
  const workspaceId = await workspaceOf(here.db, await anAccount(here.db, 'ana'));
  const linked = await here.slice(workspaceId);
  await here.checked(linked, { page_linked: true, memory_mb: 250, version: '0.1.0' });
  await here.slice(null);
  await here.slice(await workspaceOf(here.db, await anAccount(here.db, 'bia')), {
    state: 'failed',
    failures: 5,
  });
  await here.slice(null, { state: 'deleted' });
  expect((await op.send('getOverview')).body).toMatchObject({
    gateway: { leader: true, runtime: 'process' },
    users: { total: 3, operators: 1 },
    slices: {
      total: 3,
      byState: [
        { state: 'running', count: 2 },
        { state: 'failed', count: 1 },
      ],
      ...{ linked: 1, asleep: 0, gaveUp: 1, withProblem: 1 },
    },
    room: { fits: 3, waiting: 0 },
    pool: { ready: 1, making: 0, wanted: 1, paused: false },
    memory: { reservedMb: 800, usedMb: 250, slicesMb: 4_000, machineMb: 8_000 },
    versions: [{ version: '0.1.0', count: 1 }],
    images: [{ image: 'one', count: 3 }],
  });
});

test('the list of endpoints names each of them, to whoever asks', async () => {
  const reply = await fetch(`${here.url}/api/admin/openapi.json`);
  const { openapi, paths } = (await reply.json()) as { openapi: string; paths: Record<string, object> };
  expect(openapi).toBe('3.1.0');
  for (const { method, path } of Object.values(allGatewayEndpoints))
    expect(paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method.toLowerCase());
});
