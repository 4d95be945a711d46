import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import { type Identity, identityHeader } from '@queunir/contracts/identity/identity';
import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import * as login from '@queunir/contracts/login/login';
import * as system from '@queunir/contracts/system/system';
import { signIdentity } from '@queunir/server/identity/sign-identity';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestSliceDatabase, type TestSliceDatabase } from './database/test-slice-database.ts';
import { composeIdentity } from './identity/identity.compose.ts';
import { composeIngest } from './ingest/ingest.compose.ts';
import { startTestSlice, type TestSlice } from './testing/start-test-slice.ts';

const secret = 's'.repeat(43);
const someId = '01900000-0000-7000-8000-000000000000';
let database: TestSliceDatabase;
let slice: TestSlice;

beforeAll(async () => {
  database = await createTestSliceDatabase();
  const { url: databaseUrl, workspaceId } = database;
  const key = { slice: 7, generation: 2, workspaceId, secret, databaseUrl };
  slice = await startTestSlice({ database, composeIngest, access: composeIdentity(() => key) });
});
afterAll(async () => {
  await slice.close();
  await database.close();
});

type Verdict = 'in' | 'not_signed_in' | 'not_allowed' | 'unavailable';
const statusOf = { not_signed_in: 401, not_allowed: 403, unavailable: 503 };
type Caller = { as: (Partial<Identity> & { by?: string }) | null; may: (endpoint: Endpoint) => Verdict };

const nobody = (): Verdict => 'not_signed_in';
const member =
  (may: (endpoint: Endpoint) => boolean) =>
  (endpoint: Endpoint): Verdict =>
    endpoint.access === 'system' ? 'not_signed_in' : may(endpoint) ? 'in' : 'not_allowed';

/** Who may knock at a slice behind a gateway, and what each may do, said from the declarations alone. */
const callers: Record<string, Caller> = {
  nobody: { as: null, may: nobody },
  'an identity with a forged seal': { as: { by: 'x'.repeat(43) }, may: nobody },
  'an expired identity': { as: { issuedAt: Date.now() - 3_600_000 }, may: nobody },
  'an identity from the future': { as: { issuedAt: Date.now() + 3_600_000 }, may: nobody },
  'an identity for another slice': { as: { slice: 70 }, may: nobody },
  // Signed in, and sent here by a proxy that remembers the life before: not to be told to sign in.
  'an identity for an earlier generation': {
    as: { generation: 1 },
    may: ({ access }) => (access === 'system' ? 'not_signed_in' : 'unavailable'),
  },
  'a gateway of an earlier generation': {
    as: { generation: 1, role: 'gateway', userId: null },
    may: ({ access }) => (access === 'system' ? 'not_signed_in' : 'unavailable'),
  },
  'an identity for another workspace': { as: { workspaceId: someId }, may: nobody },
  'an identity for no workspace': { as: { workspaceId: null }, may: nobody },
  'a gateway of another workspace': {
    as: { workspaceId: someId, role: 'gateway', userId: null },
    may: nobody,
  },
  'the gateway itself': {
    as: { role: 'gateway', userId: null },
    may: ({ access }) => (access === 'system' ? 'in' : 'not_signed_in'),
  },
  'the owner': { as: {}, may: member(() => true) },
  'a teammate': { as: { role: 'member', userId: someId }, may: member(() => true) },
  'a suspended tenant': { as: { suspended: true }, may: member(({ whileSuspended }) => whileSuspended) },
  'who looks on': {
    as: { role: 'operator', access: 'read' },
    may: member(({ method, whileLookingOn }) => method === 'GET' || whileLookingOn === true),
  },
};

const ofLogin = new Set<unknown>(Object.values(login));
const all = [...Object.entries(sliceEndpoints), ...Object.entries(system as Record<string, unknown>)].filter(
  (entry): entry is [string, Endpoint] =>
    typeof entry[1] === 'object' && entry[1] !== null && 'access' in entry[1] && !ofLogin.has(entry[1]),
);

/** With a body that fits no contract, so that whoever is let in gets no further. */
async function knock({ method, path, body }: Endpoint, as: Caller['as']) {
  const { by = secret, ...change } = as ?? {};
  const identity: Identity = {
    ...{ slice: 7, generation: 2, workspaceId: database.workspaceId, userId: someId, role: 'owner' },
    ...{ sessionId: 'one', access: 'full', suspended: false, issuedAt: Date.now() },
    ...change,
  };
  const headers: Record<string, string> = as ? { [identityHeader]: signIdentity(by, identity) } : {};
  const reply = await slice
    .caller()
    .send(
      method,
      path.replace(/:\w+/g, someId),
      body && method !== 'GET' ? { fits: 'nothing' } : undefined,
      headers,
    );
  return { status: reply.status, code: reply.body.error?.code ?? 'ok' };
}

/** An act without any input is done by whoever may: what it answers then depends on the page. */
const isBareAct = ({ method, body, params }: Endpoint) => method !== 'GET' && !body && !params;

describe.each(Object.entries(callers))('%s', (_name, { as, may }) => {
  test.each(all)('at %s', async (_endpoint, endpoint) => {
    const verdict = may(endpoint);
    if (verdict === 'in' && isBareAct(endpoint)) return;
    const { status, code } = await knock(endpoint, as);
    if (verdict === 'in')
      expect(['not_signed_in', 'not_allowed', 'not_found', 'internal']).not.toContain(code);
    else expect([status, code]).toEqual([statusOf[verdict], verdict]);
  });
});

test.each(Object.entries(login))(
  'the password of the single-person mode (%s) is no way in',
  async (_name, endpoint) => {
    expect((await knock(endpoint, {})).status).toBe(404);
  },
);

test('a session that the gateway ends is refused from that moment on, others are not', async () => {
  const may = async (sessionId: string) => (await knock(endpointAt('/api/status'), { sessionId })).status;
  expect([await may('ended'), await may('other')]).toEqual([200, 200]);
  const gateway = signIdentity(secret, {
    ...{ slice: 7, generation: 2, workspaceId: database.workspaceId, userId: null, role: 'gateway' },
    ...{ sessionId: 'gateway', access: 'full', suspended: false, issuedAt: Date.now() },
  });
  const told = await slice
    .caller()
    .send('POST', system.endStreamsOf.path, { sessionId: 'ended' }, { [identityHeader]: gateway });
  expect(told.status).toBe(200);
  expect([await may('ended'), await may('other')]).toEqual([401, 200]);
});

const endpointAt = (path: string) => all.map(([, endpoint]) => endpoint).find((one) => one.path === path)!;
