import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from '@queunir/contracts/identity/identity';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { openDatabase } from '@queunir/server/database/pool';
import { signIdentity } from '@queunir/server/identity/sign-identity';
import { createLog } from '@queunir/server/log/create-log';
import { createTestDatabase, type TestDatabase } from '@queunir/server/postgres/test-database';
import { createClosers } from '@queunir/server/shutdown/closers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DB } from './database/schema.generated.ts';
import type { KeyFile } from './identity/keep-slice-key.ts';
import { startTenant } from './start-tenant.ts';
import { readTenantConfig } from './tenant.config.ts';

const workspaceId = '01900000-0000-7000-8000-000000000001';
const ana = '01900000-0000-7000-8000-00000000000a';
const ben = '01900000-0000-7000-8000-00000000000b';
const pooled = { slice: 7, generation: 1, workspaceId: null, secret: 'p'.repeat(43) };
const claimed = { slice: 7, generation: 2, workspaceId, secret: 's'.repeat(43) };

let folder: string;
let database: TestDatabase;
let url: string;
const log = createLog({ level: 'silent' });
let closers = createClosers(log);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-tenant-'));
  database = await createTestDatabase();
  closers = createClosers(log);
  await writeKey(claimed);
  const config = readTenantConfig({
    PORT: '0',
    SLICE_KEY_FILE: join(folder, 'key.json'),
    SLICE_DIR: join(folder, 'slices', '7'),
    DATA_DIR: folder,
    NODE_ENV: 'test',
  });
  url = `http://127.0.0.1:${(await startTenant(config, log, closers)).port}`;
});
afterEach(async () => {
  await closers.closeAll();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function writeKey(key: Omit<KeyFile, 'databaseUrl'>): Promise<void> {
  await writeFile(join(folder, 'key.new'), JSON.stringify({ ...key, databaseUrl: database.url }));
  await rename(join(folder, 'key.new'), join(folder, 'key.json'));
}

type As = Partial<Identity> & { secret?: string };

async function call(path: string, as: As | null, body?: unknown, method = body ? 'POST' : 'GET') {
  const { secret = claimed.secret, ...change } = as ?? {};
  const identity: Identity = {
    ...{ slice: 7, generation: 2, workspaceId, userId: ana, role: 'owner', sessionId: 'one' },
    ...{ access: 'full', suspended: false, issuedAt: Date.now() },
    ...change,
  };
  const reply = await fetch(url + path, {
    method,
    headers: {
      ...(as ? { [identityHeader]: signIdentity(secret, identity) } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  });
  const said = (await reply.json()) as { error?: { code: string } };
  return { status: reply.status, code: said.error?.code, said };
}

const gateway: As = { role: 'gateway', userId: null };

test('a signed identity comes in, and nothing else does', async () => {
  expect((await call('/api/settings', {})).status).toBe(200);
  expect(await call('/api/settings', null)).toMatchObject({ status: 401, code: 'not_signed_in' });
  expect((await call('/api/settings', { secret: 'x'.repeat(43) })).status).toBe(401);
  expect((await call('/api/settings', { slice: 70 })).status).toBe(401);
  expect((await call('/api/settings', { issuedAt: Date.now() - 11_000 })).status).toBe(401);
  // The password of the single-person mode is no way in here.
  expect((await call('/api/session', null)).status).toBe(404);
});

test('whoever looks on reads what the owner reads and changes nothing', async () => {
  const operator: As = { role: 'operator', userId: ben, access: 'read' };
  expect((await call('/api/settings', operator)).status).toBe(200);
  const change = await call('/api/settings', operator, { theme: 'dark' }, 'PATCH');
  expect([change.status, change.code]).toEqual([403, 'not_allowed']);
  expect((await call('/api/link/start', operator, { line: 'own' })).status).toBe(403);
});

test('a suspended tenant reads and exports, and changes nothing', async () => {
  expect((await call('/api/chats', { suspended: true })).status).toBe(200);
  const change = await call('/api/link/start', { suspended: true }, { line: 'own' });
  expect([change.status, change.code]).toEqual([403, 'not_allowed']);
});

test('the owner of the service is the owner of what is stored; a teammate is another member', async () => {
  for (const as of [{}, { userId: ben, role: 'member' as const }, {}])
    expect((await call('/api/settings', as)).status).toBe(200);
  const { db, close } = openDatabase<DB>(database.url, () => {});
  const members = await db.selectFrom('member').select(['user_id', 'role']).orderBy('created_at').execute();
  await close();
  expect(members).toEqual([
    { user_id: ana, role: 'owner' },
    { user_id: ben, role: 'member' },
  ]);
});

test('an owner who had set it up alone keeps what is theirs, and the password of that time opens nothing any more', async () => {
  const { db, close } = openDatabase<DB>(database.url, () => {});
  const { id } = await db.selectFrom('member').select('id').executeTakeFirstOrThrow();
  await db.insertInto('credential').values({ member_id: id, password_hash: 'x' }).execute();
  const session = { member_id: id, token_hash: Buffer.from('x'), expires_at: new Date(Date.now() + 60_000) };
  await db.insertInto('login_session').values(session).execute();
  expect((await call('/api/settings', { userId: ben, role: 'member' })).status).toBe(200);
  expect(await db.selectFrom('credential').selectAll().execute(), 'a teammate ends nothing').toHaveLength(1);
  expect((await call('/api/settings', {})).status).toBe(200);
  const owner = await db.selectFrom('member').select('id').where('user_id', '=', ana).execute();
  const left = await db.selectFrom('credential').select('member_id').execute();
  const sessions = await db.selectFrom('login_session').select('id').execute();
  await close();
  expect([owner, left, sessions]).toEqual([[{ id }], [], []]);
});

test('the gateway alone asks how the slice is; no member does, and it is no member', async () => {
  const health = await call('/api/system/health', gateway);
  expect(health.said).toMatchObject({ linked: false, phase: 'off', browserUp: false, streams: 0 });
  expect((await call('/api/system/health', {})).status).toBe(401);
  expect((await call('/api/settings', gateway)).status).toBe(401);
  expect((await call('/api/system/unlink', gateway, {})).said).toMatchObject({ unlinked: false });
});

test('a claimed slice obeys its new key at once, and the old one no longer', async () => {
  await writeKey(pooled);
  const asPool: As = { ...gateway, generation: 1, workspaceId: null, secret: pooled.secret };
  expect((await call('/api/system/health', asPool)).status).toBe(200);
  expect((await call('/api/settings', {})).status).toBe(401);
  await writeKey(claimed);
  expect((await call('/api/system/health', asPool)).status).toBe(401);
  expect((await call('/api/settings', {})).status).toBe(200);
});

test('without its key file a slice lets nobody in, and says nothing of what stood there', async () => {
  await rm(join(folder, 'key.json'));
  const reply = await call('/api/settings', {});
  expect(reply.status).toBe(503);
  expect(JSON.stringify(reply.said)).not.toContain(claimed.secret);
});
