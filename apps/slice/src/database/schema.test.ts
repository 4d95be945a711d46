import { readFile } from 'node:fs/promises';
import { generateSchema } from '@queunir/server/testing/generate-schema';
import { expect, test } from 'vitest';
import { createTestSliceDatabase } from './test-slice-database.ts';

test('the generated types are those of the migrated database', async () => {
  const database = await createTestSliceDatabase();
  const expected = await readFile(new URL('./schema.generated.ts', import.meta.url), 'utf8');
  expect(await generateSchema(database.url)).toBe(expected);
  await database.close();
});

test('ids grow with time, so that rows lie in the order of their making', async () => {
  const database = await createTestSliceDatabase();
  const { rows } = await database.pool.query('select uuid_v7() as a, pg_sleep(0.005), uuid_v7() as b');
  expect(rows[0].a < rows[0].b).toBe(true);
  expect(rows[0].a).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab]/);
  await database.close();
});
