import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestGatewayDatabase } from '../database/test-gateway-database.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { createSlice } from '../slices/create-slice.ts';
import { createVault } from '../vault/vault.ts';
import { type ClaimDeps, claimSlice } from './claim-slice.ts';

let database: Awaited<ReturnType<typeof createTestGatewayDatabase>>;
let deps: ClaimDeps;
const by = { actor: 'system' } as const;
const fresh = () => ({ runtime: 'process', image: 'one', memoryMb: 300, firstPort: 5001 }) as const;

beforeEach(async () => {
  database = await createTestGatewayDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'queunir-claim-'));
  const vault = createVault(randomBytes(32));
  const provision = {
    ...{ adminUrl: database.url, databaseHost: null, dataDir, vault, folderOwner: () => null },
    template: async () => 'none',
  };
  deps = { db: database.db, vault, provision, now: () => new Date(), fresh };
});
afterEach(async () => {
  await database.close();
  await rm(deps.provision.dataDir, { recursive: true, force: true });
});

/** A slice that waits in the pool, and runs. */
async function pooled(): Promise<number> {
  const poolExpiresAt = new Date(Date.now() + 3_600_000);
  const { number } = await createSlice(deps.db, deps.vault, {
    ...fresh(),
    workspaceId: null,
    poolExpiresAt,
    by,
    why: 'pool',
  });
  await database.db.updateTable('slice').set({ state: 'running' }).where('number', '=', number).execute();
  await mkdir(namesOf(number, deps.provision.dataDir).keys, { recursive: true });
  return number;
}

async function workspace(): Promise<string> {
  const row = await database.db
    .insertInto('workspace')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

test('the first comes from the pool with a new secret, which its key file has', async () => {
  const number = await pooled();
  const before = await database.db.selectFrom('slice').selectAll().executeTakeFirstOrThrow();
  const mine = await workspace();
  const slice = await claimSlice(deps, mine, by);
  expect([slice.number, slice.workspace_id, slice.pool_expires_at]).toEqual([number, mine, null]);
  expect(slice.secret_sealed.equals(before.secret_sealed)).toBe(false);
  const key = JSON.parse(await readFile(namesOf(number, deps.provision.dataDir).keyFile, 'utf8'));
  const secret = deps.vault.open(slice.secret_sealed, `secret of slice ${number}`);
  expect(key).toMatchObject({ slice: number, workspaceId: mine, secret });
});

test('an empty pool makes a new one, and asked again the workspace has that one', async () => {
  const mine = await workspace();
  const slice = await claimSlice(deps, mine, by);
  expect([slice.state, slice.workspace_id]).toEqual(['provisioning', mine]);
  expect((await claimSlice(deps, mine, by)).number).toBe(slice.number);
});

test('ten people at once get ten slices, three of them from the pool; one person who asks ten times gets one', async () => {
  const waiting = [await pooled(), await pooled(), await pooled()];
  const people = await Promise.all(Array.from({ length: 10 }, workspace));
  const slices = await Promise.all(people.map((one) => claimSlice(deps, one, by)));
  expect(new Set(slices.map(({ number }) => number)).size).toBe(10);
  expect(slices.filter(({ number }) => waiting.includes(number))).toHaveLength(3);
  const one = await workspace();
  const same = await Promise.all(Array.from({ length: 10 }, () => claimSlice(deps, one, by)));
  expect(new Set(same.map(({ number }) => number)).size).toBe(1);
});

test('one that is expired, not up yet or not wanted is nobody’s', async () => {
  const [old, starting, unwanted] = [await pooled(), await pooled(), await pooled()];
  const change = (number: number, set: object) =>
    database.db.updateTable('slice').set(set).where('number', '=', number).execute();
  await change(old, { pool_expires_at: new Date(0) });
  await change(starting, { state: 'starting' });
  await change(unwanted, { wanted: 'deleted' });
  const { number } = await claimSlice(deps, await workspace(), by);
  expect([old, starting, unwanted]).not.toContain(number);
});
