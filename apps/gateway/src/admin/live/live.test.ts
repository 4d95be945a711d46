import { readStreamAt } from '@queunir/server/testing/read-stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodPassword } from '../../account/test-accounts.ts';
import type { Browser } from '../../account/test-browser.ts';
import { workspaceOf } from '../../auth/test-proofs.ts';
import { writeEvent } from '../../event/write-event.ts';
import { startTestAdmin, type TestAdmin } from '../test-admin.ts';
import { createLive } from './create-live.ts';

let here: TestAdmin;
let op: Browser;
let open: { close(): void }[];
beforeEach(async () => {
  here = await startTestAdmin();
  op = await here.operator('op@example.com');
  open = [];
});
afterEach(async () => {
  for (const stream of open) stream.close();
  await here.close();
});

const cookieOf = ({ cookies }: Browser) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
async function listen(who = op, lastEventId?: string) {
  const stream = await readStreamAt(`${here.url}/api/admin/events`, cookieOf(who), lastEventId);
  open.push(stream);
  return stream;
}
const happened = (slice: number) =>
  writeEvent(here.db, { kind: 'slice.state', by: { actor: 'system' }, slice, to: 'running' });

test('what is written into the journal is told to every operator, with what changed by it', async () => {
  const number = await here.slice(null);
  const tabs = [await listen(), await listen()];
  for (const tab of tabs) expect((await tab.next())?.data).toBeNull();
  await happened(number);
  await here.checked(number);
  for (const tab of tabs) {
    const facts = [await tab.next(), await tab.next(), await tab.next()];
    expect(facts.map((fact) => fact?.data)).toEqual([
      { type: 'slice.changed', number },
      { type: 'journal.written', entry: expect.any(Number) },
      { type: 'slice.checked', number },
    ]);
  }
});

test('an act that fails is not told', async () => {
  const tab = await listen();
  await tab.next();
  await here.db
    .transaction()
    .execute(async (tx) => {
      await writeEvent(tx, { kind: 'slice.state', by: { actor: 'system' }, slice: 7 });
      throw new Error('undone');
    })
    .catch(() => undefined);
  await happened(8);
  expect((await tab.next())?.data).toEqual({ type: 'slice.changed', number: 8 });
});

test('a tab that comes back gets what it missed, once and in order', async () => {
  const first = await listen();
  const position = (await first.next())?.id ?? '';
  await happened(1);
  await first.next();
  first.close();
  const [missed, written] = await Promise.all([listen(op, position), first]).then(async ([tab]) => [
    await tab.next(),
    await tab.next(),
  ]);
  expect(missed?.data).toEqual({ type: 'slice.changed', number: 1 });
  expect(written?.data).toMatchObject({ type: 'journal.written' });
});

test.each(['999999999999999', '1', 'nonsense'])('position %s was never given and is a reset', async (id) => {
  expect((await (await listen(op, id)).next())?.data).toEqual({ type: 'stream.reset' });
});

test('more is kept than a minute brings, and what is no longer kept is a reset', () => {
  const live = createLive(new Date(1_000));
  for (let n = 1; n <= 1_001; n += 1) live.tell({ type: 'slice.checked', number: n });
  expect(live.replay('1001').events).toHaveLength(1_000);
  expect(live.replay('1000').events.map(({ event }) => event.type)).toEqual(['stream.reset']);
  live.reset();
  expect(live.replay('2001').events.map(({ event }) => event.type)).toEqual(['stream.reset']);
  expect(live.replay('2002').events).toEqual([]);
});

test('nobody but operators may listen, and no key without their scope', async () => {
  const user = await here.person('ana@example.com');
  expect((await listen(user)).status).toBe(403);
  expect((await listen(here.browser())).status).toBe(401);
});

test('signing out ends the streams of that browser at once, and of no other', async () => {
  const other = here.browser();
  await other.send('signIn', { body: { email: 'op@example.com', password: goodPassword } });
  const [doomed, stays] = [await listen(other), await listen()];
  await Promise.all([doomed.next(), stays.next()]);
  await other.send('signOut');
  expect((await doomed.next())?.data).toMatchObject({ type: 'session.ended' });
  expect(await doomed.next()).toBeNull();
  await happened(1);
  expect((await stays.next())?.data).toMatchObject({ type: 'slice.changed' });
});

test('who is no operator any more hears nothing from that moment on', async () => {
  const second = await here.operator('second@example.com');
  const stream = await listen(second);
  await stream.next();
  const { id } = await here.db
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', 'second@example.com')
    .executeTakeFirstOrThrow();
  const body = { role: 'user', password: goodPassword, reason: 'has left the firm' };
  expect((await op.send('setUserRole', { params: { userId: id }, body })).status).toBe(200);
  let last = await stream.next();
  while (last && last.data?.type !== 'session.ended') last = await stream.next();
  expect(last).not.toBeNull();
  expect(await stream.next()).toBeNull();
  expect((await listen(second)).status).toBe(403);
  expect(await workspaceOf(here.db, id)).toBeTruthy();
});
