import { createMetrics } from '@queunir/server/metrics/serve-metrics';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setAlerts } from '../alerts/alert.store.ts';
import { createTestGatewayDatabase } from '../database/test-gateway-database.ts';
import { addFleetFigures } from './add-fleet-figures.ts';

let database: Awaited<ReturnType<typeof createTestGatewayDatabase>>;
beforeEach(async () => {
  database = await createTestGatewayDatabase();
});
afterEach(() => database.close());

async function figures(): Promise<string[]> {
  const registry = createMetrics();
  addFleetFigures(registry, database.db, () => ({ fits: 7, waiting: 2 }));
  return (await registry.metrics()).split('\n').filter((line) => line.startsWith('queunir_'));
}

test('slices are seen by number and state, with what is known of them, and nothing that names a person', async () => {
  const sealed = Buffer.from('sealed');
  const base = { runtime: 'process', image: 'one', secret_sealed: sealed, database_password_sealed: sealed };
  await database.db
    .insertInto('slice')
    .values([
      { ...base, port: 5001, state: 'running', generation: 2 },
      { ...base, port: 5003, state: 'running' },
      { ...base, port: 5005, state: 'stopped' },
      { ...base, port: 5007, state: 'deleted' },
    ])
    .execute();
  const check = { checked_at: new Date('2026-11-25T12:00:00Z'), process_up: true, answers: true };
  await database.db
    .insertInto('slice_health')
    .values([
      { ...check, slice_number: 1, generation: 2, page_linked: false, memory_mb: 120 },
      // Of an earlier life.
      { ...check, slice_number: 2, generation: 9, page_linked: true, memory_mb: 90 },
    ])
    .execute();
  await setAlerts(database.db, 1, [{ kind: 'page-unlinked', words: 'its number is no longer linked' }]);
  const lines = await figures();
  expect(lines).toEqual(
    expect.arrayContaining([
      'queunir_slices{state="running",pool="true"} 2',
      'queunir_slices{state="stopped",pool="true"} 1',
      'queunir_slice_process_up{slice="1"} 1',
      'queunir_slice_page_linked{slice="1"} 0',
      'queunir_slice_memory_megabytes{slice="1"} 120',
      'queunir_slices_fit 7',
      'queunir_slices_waiting 2',
      'queunir_alerts_open{kind="page-unlinked"} 1',
    ]),
  );
  expect(lines.filter((line) => line.includes('slice="2"'))).toEqual([]);
  expect(lines.filter((line) => line.includes('events_flowing'))).toEqual([]);
});

test('a database that is away leaves the figures out, and the look still answers', async () => {
  const registry = createMetrics();
  addFleetFigures(registry, database.db, () => ({ fits: 0, waiting: 0 }));
  await database.close();
  const text = await registry.metrics();
  expect(text).toContain('queunir_slices_fit 0');
  expect(text).not.toContain('queunir_slice_process_up{');
  database = await createTestGatewayDatabase();
});
