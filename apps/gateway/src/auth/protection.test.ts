import { allGatewayEndpoints } from '@queunir/contracts/all-gateway-endpoints';
import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestAdmin, type TestAdmin } from '../admin/test-admin.ts';
import { closedRoutes, insideRoutes } from './closed-routes.ts';
import { createTestCallers, idsOfOthers, type TestCaller, type TestCallers } from './test-callers.ts';

let here: TestAdmin;
let callers: TestCallers;
let others: Readonly<Record<string, string>>;
beforeAll(async () => {
  here = await startTestAdmin();
  callers = await createTestCallers(here.db);
  others = await idsOfOthers(here.db);
});
afterAll(() => here.close());

const all = Object.entries(allGatewayEndpoints);
type Name = keyof TestCallers;
type Verdict = 'in' | 'not_signed_in' | 'not_allowed';

const unknown = (): Verdict => 'not_signed_in';
const withScope = (endpoint: Endpoint, scopes: readonly string[]): Verdict =>
  endpoint.scope !== undefined && scopes.includes(endpoint.scope) ? 'in' : 'not_allowed';

/** What each caller may do, said from the declarations alone, for endpoints that are not public. */
const rules: Record<Name, (endpoint: Endpoint) => Verdict> = {
  nobody: unknown,
  'an expired session': unknown,
  'a session that was ended': unknown,
  'a session token without a seal': unknown,
  'a forged seal': unknown,
  'an identity of a slice': unknown,
  'an identity that is too old': unknown,
  'an account without a confirmed address': unknown,
  'an account that was ended': unknown,
  'a key that does not exist': unknown,
  'a key that was revoked': unknown,
  'a key that is too old': unknown,
  user: ({ access }) => (access === 'user' ? 'in' : 'not_allowed'),
  suspended: ({ access, whileSuspended }) => (access === 'user' && whileSuspended ? 'in' : 'not_allowed'),
  operator: () => 'in',
  'a key without any scope': () => 'not_allowed',
  'a user’s key with every scope': (endpoint) =>
    endpoint.access === 'admin' ? 'not_allowed' : withScope(endpoint, ['read', 'write', 'admin']),
  'an operator’s key with every scope': (endpoint) => withScope(endpoint, ['read', 'write', 'admin']),
  'an operator’s key for reading': (endpoint) => withScope(endpoint, ['read']),
  'who looks on': ({ method, whileLookingOn }) => (method === 'GET' || whileLookingOn ? 'in' : 'not_allowed'),
};

/** Calls with the ids of somebody else and a body that fits no contract: whoever is let in gets no further. */
async function knock(endpoint: Endpoint, headers: Record<string, string>) {
  const path = endpoint.path.replace(/:(\w+)/g, (_all, name: string) => {
    const id = others[name];
    if (!id) throw new Error(`The test has no ${name} of somebody else.`);
    return id;
  });
  const hasBody = endpoint.method !== 'GET' && endpoint.body !== undefined;
  const reply = await fetch(`${here.url}${path}`, {
    method: endpoint.method,
    headers: { ...headers, ...(hasBody && { 'content-type': 'application/json' }) },
    ...(hasBody && { body: '{"fits":"nothing"}' }),
  });
  const said = (await reply.json()) as { error?: { code: string } };
  return { status: reply.status, code: said.error?.code ?? 'ok' };
}

const statusOf = { not_signed_in: 401, not_allowed: 403 };

describe.each(Object.keys(rules) as Name[])('%s', (name) => {
  test.each(all)('at %s', async (_endpoint, endpoint) => {
    const caller: TestCaller = callers[name];
    const { status, code } = await knock(endpoint, await caller());
    const verdict = endpoint.access === 'public' ? 'in' : rules[name](endpoint);
    if (verdict !== 'in') expect([status, code]).toEqual([statusOf[verdict], verdict]);
    else if (endpoint.body && endpoint.method !== 'GET') expect([status, code]).toEqual([400, 'bad_request']);
    else if (endpoint.params)
      expect([status, code.endsWith('_not_found')], 'the id of somebody else').toEqual([404, true]);
    else expect([status, code]).toEqual([200, 'ok']);
  });
});

test.each(all.filter(([, { method }]) => method !== 'GET'))(
  'a page of another site may not call %s, whoever is signed in',
  async (_name, endpoint) => {
    const headers = { ...(await callers.operator()), 'sec-fetch-site': 'cross-site' };
    expect((await knock(endpoint, headers)).status).toBe(403);
  },
);

describe('the routes of better-auth', () => {
  type Route = { path?: string; options: { method: string | string[] } };
  const routes = () => {
    const list = Object.values(here.accounts.auth.api as unknown as Record<string, Route>);
    return list.flatMap(({ path, options }) =>
      path ? [options.method].flat().map((method) => ({ method, path })) : [],
    );
  };
  const offered = new Set(all.map(([, { path }]) => path));

  test('are each declared by a contract, or closed by name', () => {
    const declared = new Set([...closedRoutes, ...insideRoutes]);
    const forgotten = routes().filter(({ path }) => !offered.has(`/api/auth${path}`) && !declared.has(path));
    expect(forgotten).toEqual([]);
    const known = new Set(routes().map(({ path }) => path));
    expect(
      [...declared].filter((path) => !known.has(path)),
      'named but not there',
    ).toEqual([]);
    expect(
      [...declared].filter((path) => offered.has(`/api/auth${path}`)),
      'both closed and offered',
    ).toEqual([]);
  });

  test('are not there for anybody where no contract offers them', async () => {
    const open = new Set(all.map(([, { method, path }]) => `${method} ${path}`));
    for (const { method, path } of routes()) {
      const full = `/api/auth${path.replace(/:\w+/g, 'x')}`;
      if (open.has(`${method} ${full}`)) continue;
      const reply = await fetch(`${here.url}${full}`, { method, headers: await callers.operator() });
      expect([method, full, reply.status]).toEqual([method, full, 404]);
    }
  });
});
