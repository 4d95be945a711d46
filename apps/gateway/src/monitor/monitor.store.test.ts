import { afterEach, beforeEach, expect, test } from 'vitest';
import { setAlerts } from '../alerts/alert.store.ts';
import { createTestGatewayDatabase } from '../database/test-gateway-database.ts';
import type { Checked } from './monitor.types.ts';
import { storeCheck, trimTelemetry } from './telemetry.store.ts';

let database: Awaited<ReturnType<typeof createTestGatewayDatabase>>;
beforeEach(async () => {
  database = await createTestGatewayDatabase();
  const sealed = Buffer.from('sealed');
  await database.db
    .insertInto('slice')
    .values({
      runtime: 'process',
      port: 5001,
      image: 'one',
      secret_sealed: sealed,
      database_password_sealed: sealed,
    })
    .execute();
});
afterEach(() => database.close());

const check = (at: string, memoryMb: number | null, answers = true): Checked => ({
  ...{
    number: 1,
    generation: 1,
    at: new Date(at),
    processUp: true,
    cpuPercent: null,
    diskMb: 5,
    databaseMb: 9,
  },
  connections: 2,
  usage: memoryMb === null ? null : { memoryMb, cpuSeconds: 1, processes: 3 },
  health: answers
    ? {
        ...{
          version: '1',
          linked: true,
          phase: 'ready',
          browserUp: true,
          pageLinked: true,
          eventsFlowing: true,
        },
        ...{ lastEventAt: null, savingUntil: null, streams: 0, connections: 2 },
      }
    : null,
});

test('figures are kept by minute, hour and day, as means and highest values', async () => {
  await storeCheck(database.db, check('2026-11-25T10:00:10Z', 100), null);
  await storeCheck(database.db, check('2026-11-25T10:00:50Z', 200), null);
  await storeCheck(database.db, check('2026-11-25T10:30:00Z', 300, false), 'silent');
  await storeCheck(database.db, check('2026-11-25T11:00:00Z', null), null);
  const query = database.db.selectFrom('slice_telemetry').orderBy('span').orderBy('at');
  const rows = await query
    .select(['span', 'checks', 'answered', 'linked', 'memory_mb', 'memory_most_mb'])
    .execute();
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['day', 4, 3, 3, 200, 300],
    ['hour', 3, 2, 2, 200, 300],
    ['hour', 1, 1, 1, null, null],
    ['minute', 2, 2, 2, 150, 200],
    ['minute', 1, 0, 0, 300, 300],
    ['minute', 1, 1, 1, null, null],
  ]);
  const [health] = await database.db.selectFrom('slice_health').selectAll().execute();
  expect(health).toMatchObject({ answers: true, page_linked: true, memory_mb: null, problem: null });
});

test('what is older than its grain is kept goes', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  for (const days of [0, 3, 36, 401]) await storeCheck(database.db, check(ago(days), 100), null);
  await trimTelemetry(database.db);
  const rows = await database.db
    .selectFrom('slice_telemetry')
    .select(({ fn }) => ['span', fn.countAll<number>().as('count')])
    .groupBy('span')
    .orderBy('span')
    .execute();
  expect(rows).toEqual([
    { span: 'day', count: 3 },
    { span: 'hour', count: 2 },
    { span: 'minute', count: 1 },
  ]);
});

test('an alert is told once when it begins and once when it ends', async () => {
  const silent = { kind: 'silent', words: 'has not answered' } as const;
  expect(await setAlerts(database.db, 1, [silent])).toMatchObject([{ kind: 'silent', change: 'opened' }]);
  expect(await setAlerts(database.db, 1, [silent])).toEqual([]);
  expect(await setAlerts(database.db, 1, [])).toMatchObject([{ kind: 'silent', change: 'recovered' }]);
  expect(await setAlerts(database.db, 1, [])).toEqual([]);
  expect(await setAlerts(database.db, 1, [silent])).toMatchObject([{ change: 'opened' }]);
});
