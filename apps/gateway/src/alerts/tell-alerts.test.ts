import { createHmac } from 'node:crypto';
import { createLog } from '@queunir/server/log/create-log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestGatewayDatabase } from '../database/test-gateway-database.ts';
import { setAlerts } from './alert.store.ts';
import type { AlertTargets, Standing } from './alert.types.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { tellAlerts } from './tell-alerts.ts';
import { startTestWebhookServer, type TestWebhookServer } from './test-webhook-server.ts';

let database: Awaited<ReturnType<typeof createTestGatewayDatabase>>;
let hook: TestWebhookServer;
let clock: number;
let targets: AlertTargets;

beforeEach(async () => {
  [database, hook] = await Promise.all([createTestGatewayDatabase(), startTestWebhookServer()]);
  // Alerts begin by the database's clock, a moment after this line.
  clock = Date.now() + 60_000;
  targets = { emails: [], webhook: null };
  const sealed = Buffer.from('sealed');
  const user = await database.db
    .insertInto('auth.user')
    .values({ name: 'Ana', email: 'ana@example.com', emailVerified: true, language: 'es' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await database.db
    .insertInto('auth.user')
    .values({ name: 'Op', email: 'op@example.com', emailVerified: true, role: 'admin' })
    .execute();
  const { workspace_id } = await database.db
    .selectFrom('workspace_member')
    .select('workspace_id')
    .where('user_id', '=', user.id)
    .executeTakeFirstOrThrow();
  await database.db
    .insertInto('slice')
    .values({
      ...{ runtime: 'process', port: 5001, image: 'one', workspace_id },
      ...{ secret_sealed: sealed, database_password_sealed: sealed },
    })
    .execute();
});
afterEach(async () => {
  await hook.close();
  await database.close();
});

const deps = () => ({
  db: database.db,
  log: createLog({ level: 'silent' }),
  now: () => new Date(clock),
  baseUrl: 'https://crm.example.com',
  targets: async () => targets,
});
const mails = () =>
  database.db
    .selectFrom('mail')
    .select(['recipient', 'subject', 'body'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
const told = async () => (await mails()).map(({ recipient, subject }) => `${recipient}: ${subject}`);
const silent: Standing = { kind: 'silent', words: 'has not answered 3 checks in a row' };
const unlinked: Standing = { kind: 'page-unlinked', words: 'its number is no longer linked' };

test('operators are told once when it begins and once when it is over', async () => {
  await setAlerts(database.db, 1, [silent]);
  await tellAlerts(deps());
  await setAlerts(database.db, 1, [silent]);
  expect(await tellAlerts(deps())).toBe(0);
  expect(await told()).toEqual(['op@example.com: Queunir: slice 1 has not answered 3 checks in a row']);
  expect((await mails())[0]?.body).toContain('https://crm.example.com/admin/slices/1');
  await setAlerts(database.db, 1, []);
  await tellAlerts(deps());
  expect(await tellAlerts(deps())).toBe(0);
  expect((await told()).at(-1)).toBe('op@example.com: Over: slice 1 has not answered 3 checks in a row');
});

test('two gateways that tell at the same moment tell once', async () => {
  await setAlerts(database.db, 1, [silent]);
  await setAlerts(database.db, null, [{ kind: 'disk-low', words: '900 MB are free for all data' }]);
  const counts = await Promise.all([tellAlerts(deps()), tellAlerts(deps()), tellAlerts(deps())]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await mails()).toHaveLength(2);
});

test('a link that is back within five minutes is no news; one that stays away is told to its owner too, in their language', async () => {
  await setAlerts(database.db, 1, [unlinked]);
  await tellAlerts(deps());
  await setAlerts(database.db, 1, []);
  clock += 600_000;
  await tellAlerts(deps());
  expect(await told()).toEqual([]);
  await setAlerts(database.db, 1, [unlinked]);
  clock += 301_000;
  await tellAlerts(deps());
  expect(await told()).toEqual([
    'op@example.com: Queunir: slice 1 its number is no longer linked',
    'ana@example.com: Tu WhatsApp ya no está vinculado a Queunir',
  ]);
  expect((await mails())[1]?.body).toContain('https://crm.example.com/link');
});

test('much memory is for the dashboard alone', async () => {
  await setAlerts(database.db, 1, [{ kind: 'memory-soft', words: 'uses 280 of 300 MB' }]);
  clock += 86_400_000;
  expect(await tellAlerts(deps())).toBe(0);
});

test('where addresses are named, they are written to, and nobody else', async () => {
  targets = { emails: ['night@example.com'], webhook: null };
  await setAlerts(database.db, 1, [silent]);
  await tellAlerts(deps());
  expect((await mails()).map(({ recipient }) => recipient)).toEqual(['night@example.com']);
});

test('a webhook is signed over its id, moment and body, and says what began and what is over by one id', async () => {
  const secret = Buffer.from('a secret of the operator');
  targets = { emails: [], webhook: { url: hook.url, secret } };
  await setAlerts(database.db, 1, [silent]);
  await tellAlerts(deps());
  await sendWebhooks(deps());
  await setAlerts(database.db, 1, []);
  await tellAlerts(deps());
  await sendWebhooks(deps());
  const [began, ended] = hook.received.map(({ body }) => JSON.parse(body));
  expect(began).toMatchObject({ type: 'alert.opened', data: { slice: 1, kind: 'silent', closedAt: null } });
  expect(ended).toMatchObject({ type: 'alert.recovered', data: { id: began.data.id } });
  const { headers, body } = hook.received[0]!;
  const said = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const mac = createHmac('sha256', secret).update(said).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${mac}`);
  expect(Number(headers['webhook-timestamp'])).toBe(Math.floor(clock / 1000));
});

test('a program that is away gets the same words later under the same id; a redirect is not followed', async () => {
  targets = { emails: [], webhook: { url: hook.url, secret: Buffer.from('x') } };
  await setAlerts(database.db, 1, [silent]);
  await tellAlerts(deps());
  hook.status = 302;
  await sendWebhooks(deps());
  await sendWebhooks(deps());
  expect(hook.received.map(({ path }) => path)).toEqual(['/hook']);
  hook.status = 200;
  clock += 61_000;
  await sendWebhooks(deps());
  await sendWebhooks(deps());
  expect(hook.received).toHaveLength(2);
  const [first, second] = hook.received;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(second?.body).toBe(first?.body);
});

test('a webhook that cannot be reached is tried again, and says why it failed', async () => {
  targets = { emails: [], webhook: { url: 'http://127.0.0.1:9/hook', secret: Buffer.from('x') } };
  await setAlerts(database.db, 1, [silent]);
  await tellAlerts(deps());
  await sendWebhooks(deps());
  const row = await database.db.selectFrom('webhook_delivery').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ tries: 1, sent_at: null });
  expect(row.failure).toBeTruthy();
});
