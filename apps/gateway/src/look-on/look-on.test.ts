import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';

let here: TestAccounts;
let ana: Browser;
let op: Browser;
let workspaceId: string;
beforeEach(async () => {
  here = await startTestAccounts();
  ana = await here.person('ana@example.com');
  op = await here.operator('op@example.com');
  const { account } = (await ana.send('getAccountSession')).body as { account: { workspaceId: string } };
  workspaceId = account.workspaceId;
});
afterEach(() => here.close());

const start = (reason = 'Ana asked about a gap') => op.send('startLookOn', { body: { workspaceId, reason } });
const whoIs = (browser: Browser) =>
  here.accounts.who({
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });

test('an operator looks on read-only for half an hour, and the tenant sees when and why', async () => {
  const started = await start();
  const { id } = started.body as { id: string };
  expect(await whoIs(op)).toMatchObject({
    sessionId: id,
    workspaceId,
    workspaceRole: 'operator',
    via: 'look-on',
    access: 'read',
  });
  const seen = (await ana.send('listLookOns')).body;
  expect(seen).toMatchObject({ lookOns: [{ id, reason: 'Ana asked about a gap', running: true }] });
  expect((await op.send('getAccountSession')).body).toMatchObject({
    account: { lookOn: { id, workspaceId } },
  });
  expect((await op.send('listUsers')).status).toBe(200);
  const change = await op.send('createInvitation', { body: { email: null, language: 'en' } });
  expect(change.code, 'nothing is changed meanwhile').toBe('not_allowed');
  expect((await op.send('createKey', { body: { name: 'x', scopes: ['read'], days: null } })).code).toBe(
    'not_allowed',
  );
  here.clock.ms += 30 * 60_000;
  expect(await whoIs(op)).toMatchObject({ via: 'session', access: 'full', workspaceRole: 'owner' });
  await here.accounts.sweep();
  expect(here.told.ended).toEqual([id]);
  expect((await ana.send('listLookOns')).body).toMatchObject({ lookOns: [{ running: false }] });
});

test('it needs a reason in words', async () => {
  expect((await start('why?')).status).toBe(400);
  expect((await start('    x    ')).code).toBe('reason_missing');
  expect((await whoIs(op))?.via).toBe('session');
});

test('the operator ends it, and what runs by it ends at once', async () => {
  const { id } = (await start()).body as { id: string };
  await whoIs(op);
  expect((await op.send('endLookOn')).status).toBe(200);
  expect(here.told.ended).toEqual([id]);
  expect((await whoIs(op))?.via).toBe('session');
  const kinds = (await here.db.selectFrom('event').select('kind').orderBy('id').execute()).map(
    ({ kind }) => kind,
  );
  expect(kinds.slice(-2)).toEqual(['look-on.started', 'look-on.ended']);
});

test('it ends with the sign-in of the operator', async () => {
  const { id } = (await start()).body as { id: string };
  expect((await op.send('signOut')).status).toBe(200);
  await expect.poll(() => here.told.ended).toContain(id);
  expect((await ana.send('listLookOns')).body).toMatchObject({ lookOns: [{ running: false }] });
});

test('who is no operator any more looks on no longer', async () => {
  await start();
  await here.db.updateTable('auth.user').set({ role: 'user' }).execute();
  here.accounts.forget();
  expect(await whoIs(op)).toMatchObject({ via: 'session', role: 'user' });
});

test('a workspace that does not exist cannot be looked on, and nobody else sees who looked on here', async () => {
  const nowhere = { workspaceId: '01900000-0000-7000-8000-000000000000', reason: 'no reason at all' };
  expect((await op.send('startLookOn', { body: nowhere })).code).toBe('workspace_not_found');
  await start();
  const bruno = await here.person('bruno@example.com');
  expect((await bruno.send('listLookOns')).body).toEqual({ lookOns: [] });
});
