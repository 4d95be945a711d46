import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestAccounts, type TestAccounts } from '../account/test-accounts.ts';
import type { Browser } from '../account/test-browser.ts';
import { workspaceOf } from '../auth/test-proofs.ts';

let here: TestAccounts;
let op: Browser;
let ana: Browser;
let workspaceId: string;
beforeEach(async () => {
  here = await startTestAccounts();
  op = await here.operator('op@example.com');
  ana = await here.person('ana@example.com');
  const query = here.db.selectFrom('auth.user').select('id').where('email', '=', 'ana@example.com');
  workspaceId = await workspaceOf(here.db, (await query.executeTakeFirstOrThrow()).id);
});
afterEach(() => here.close());

const on = (body: unknown) => ({ params: { workspaceId }, body });
const makeKey = () => ana.send('createKey', { body: { name: 'k', scopes: ['read'], days: null } });
const events = async () =>
  (
    await here.db
      .selectFrom('event')
      .select(['kind', 'reason', 'from_state', 'to_state'])
      .where('workspace_id', '=', workspaceId)
      .where('kind', 'like', 'workspace.%')
      .orderBy('id')
      .execute()
  ).map(({ kind, reason, from_state, to_state }) => ({ kind, reason, from: from_state, to: to_state }));

test('a suspended workspace reads and changes nothing, from that moment on, and its streams end', async () => {
  expect((await makeKey()).status).toBe(200);
  expect((await op.send('suspendWorkspace', on({ reason: 'unpaid since May' }))).status).toBe(200);
  expect((await makeKey()).code).toBe('not_allowed');
  expect((await ana.send('listAccountSessions')).status, 'reading goes on').toBe(200);
  expect(here.told.rights).toEqual([workspaceId]);
  expect((await op.send('suspendWorkspace', on({ reason: 'unpaid since May' }))).code).toBe(
    'already_suspended',
  );
  expect((await op.send('resumeWorkspace', on({ reason: null }))).status).toBe(200);
  expect((await makeKey()).status).toBe(200);
  expect((await op.send('resumeWorkspace', on({ reason: null }))).code).toBe('not_suspended');
  expect(here.told.rights).toEqual([workspaceId, workspaceId]);
  expect(await events()).toEqual([
    { kind: 'workspace.suspended', reason: 'unpaid since May', from: null, to: null },
    { kind: 'workspace.resumed', reason: null, from: null, to: null },
  ]);
});

test('a reason of blanks is none', async () => {
  const { status, code } = await op.send('suspendWorkspace', on({ reason: '         ' }));
  expect([status, code]).toEqual([422, 'reason_missing']);
});

test('a workspace is put on another plan, once', async () => {
  expect((await op.send('setPlan', on({ plan: 'Team!', reason: null }))).code).toBe('plan_invalid');
  for (let times = 0; times < 2; times += 1)
    expect((await op.send('setPlan', on({ plan: 'team', reason: 'as agreed' }))).status).toBe(200);
  expect(await events()).toEqual([{ kind: 'workspace.plan', reason: 'as agreed', from: 'free', to: 'team' }]);
});
