import { readFile } from 'node:fs/promises';
import { generateSchema } from '@queunir/server/testing/generate-schema';
import { expect, test } from 'vitest';
import { createTestGatewayDatabase } from './test-gateway-database.ts';

test('the generated types are those of the migrated database', async () => {
  const database = await createTestGatewayDatabase();
  const expected = await readFile(new URL('./schema.generated.ts', import.meta.url), 'utf8');
  expect(await generateSchema(database.url)).toBe(expected);
  await database.close();
});
