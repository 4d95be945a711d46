import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestGatewayDatabase } from '../database/test-gateway-database.ts';
import { createVault } from '../vault/vault.ts';
import { createSlice } from './create-slice.ts';

let database: Awaited<ReturnType<typeof createTestGatewayDatabase>>;
beforeEach(async () => {
  database = await createTestGatewayDatabase();
});
afterEach(() => database.close());

const vault = createVault(randomBytes(32));
const make = () =>
  createSlice(database.db, vault, {
    ...{ workspaceId: null, runtime: 'process', image: 'one', memoryMb: 300, firstPort: 5001 },
    ...{ poolExpiresAt: null, by: { actor: 'system' }, why: 'test' },
  });

test('slices get every second port, and go past one that another slice was moved to', async () => {
  const [first, second] = [await make(), await make()];
  expect([first.port, second.port]).toEqual([5001, 5003]);
  // 5003 is taken by another program meanwhile.
  await database.db.updateTable('slice').set({ port: 5005 }).where('number', '=', 2).execute();
  expect((await make()).port).toBe(5007);
  expect((await make()).port).toBe(5009);
});
