import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

let slice: TestSlice;
let owner: Caller;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-05-04T10:00:00Z');
  slice = await startTestSlice({ now: () => now });
  owner = await slice.signedIn();
});
afterEach(() => slice.close());

const status = async () => (await owner.get('/api/status')).body;
const accept = () => owner.post('/api/link/accept', { readUnread: 'when-opened' });

async function startOwn() {
  await accept();
  await owner.post('/api/link/start', { line: 'own' });
  const started = slice.pages.at(-1)?.page;
  if (!started) throw new Error('no page was opened');
  return started;
}

test('before anything is linked the status says so', async () => {
  expect(await status()).toMatchObject({
    line: null,
    phase: 'off',
    accepted: false,
    demo: { available: false },
  });
});

test('nothing is linked before the warning was accepted, and the reading choice is kept', async () => {
  const refused = await owner.post('/api/link/start', { line: 'own' });
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'warning_not_accepted']);
  await owner.post('/api/link/accept', { readUnread: 'ahead' });
  expect((await status()).accepted).toBe(true);
  expect((await owner.get('/api/settings')).body.readUnread).toBe('ahead');
  const { rows } = await slice.database.pool.query('select member_id, text_version from acceptance');
  expect(rows).toEqual([{ member_id: slice.database.memberId, text_version: '1' }]);
});

test('the QR code and the link code are shown in their own phase only', async () => {
  const page = await startOwn();
  expect((await status()).phase).toBe('starting');
  await page.show('linking', { qr: '2@abc' });
  expect(await status()).toMatchObject({ phase: 'linking', qr: '2@abc', qrExpired: false, code: null });
  await page.show('linking', { qr: '2@abc', qrExpired: true });
  expect(await status()).toMatchObject({ qr: null, qrExpired: true });
  await page.show('code', { code: 'ABCD-1234', codeNumber: '+55 11 91234-5678' });
  expect(await status()).toMatchObject({ phase: 'code', qr: null, code: 'ABCD-1234' });
});

test('a code is asked for with a number written in any usual way', async () => {
  const page = await startOwn();
  await page.show('linking', { qr: '2@abc' });
  expect((await owner.post('/api/link/code', { number: '+55 (11) 91234-5678' })).status).toBe(200);
  expect(page.acts).toContain('code +5511912345678');
  for (const number of ['12345', '0 11 4002 8922', 'call me 12345678']) {
    expect((await owner.post('/api/link/code', { number })).body.error?.code).toBe('number_invalid');
  }
  await page.show('ready');
  expect((await owner.post('/api/link/code', { number: '+5511912345678' })).body.error?.code).toBe(
    'wrong_phase',
  );
  expect((await owner.post('/api/link/qr')).body.error?.code).toBe('wrong_phase');
});

test('for 40 seconds after linking nothing can be stopped', async () => {
  const page = await startOwn();
  await page.show('linking', { qr: '2@abc' });
  await page.show('syncing', { progress: 10 });
  expect((await status()).restart).toEqual({ savingUntil: '2026-05-04T10:00:40.000Z' });
  expect((await owner.post('/api/link/stop')).body.error?.code).toBe('still_saving');
  now = new Date(now.getTime() + 40_000);
  expect((await owner.post('/api/link/stop')).status).toBe(200);
  expect(page.acts.at(-1)).toBe('stop');
  expect(await status()).toMatchObject({ phase: 'off', restart: { savingUntil: null } });
});

test('a page that was linked before can be stopped at once', async () => {
  const page = await startOwn();
  await page.show('loading');
  await page.show('ready');
  expect((await owner.post('/api/link/stop')).status).toBe(200);
});

test('a browser that does not start is told with its remedy, and the app goes on', async () => {
  const page = await startOwn();
  page.become({ state: 'failed', code: 'browser_missing', message: 'Install Chromium.' });
  expect(await status()).toMatchObject({
    phase: 'off',
    browserError: { code: 'browser_missing', message: 'Install Chromium.' },
  });
  await owner.post('/api/link/start', { line: 'own' });
  expect(slice.pages).toHaveLength(2);
});

test('starting what already runs opens no second page', async () => {
  await startOwn();
  await Promise.all([1, 2, 3].map(() => owner.post('/api/link/start', { line: 'own' })));
  expect(slice.pages).toHaveLength(1);
});

test('drift is counted by anchor and generation, and over a restart', async () => {
  const page = await startOwn();
  await page.show('ready', { generation: 'g2' });
  const drift = [{ anchor: 'chat-row.title', reason: 'missing' as const }];
  await page.tell({ type: 'drift', at: 0, drift });
  await page.tell({ type: 'drift', at: 0, drift });
  const lastAt = now.toISOString();
  const counted = { anchor: 'chat-row.title', reason: 'missing', generation: 'g2', count: 2, lastAt };
  expect((await status()).drift).toEqual([counted]);
  await page.show('ready', { generation: 'g1' });
  await page.tell({ type: 'drift', at: 0, drift });
  expect((await status()).drift).toEqual([counted, { ...counted, generation: 'g1', count: 1 }]);
  const restarted = await startTestSlice({ now: () => now, database: slice.database });
  const again = await restarted.signedIn();
  expect((await again.get('/api/status')).body.drift).toHaveLength(2);
  await restarted.close();
});

test('filling is paused and shown by the room that fills', async () => {
  await owner.post('/api/catch-up', { paused: true });
  expect((await status()).catchUp).toEqual({ done: 1, total: 2, paused: true });
});

test('the demo phone says when this installation has none', async () => {
  const reply = await owner.post('/api/link/start', { line: 'demo' });
  expect([reply.status, reply.body.error?.code]).toEqual([503, 'demo_unavailable']);
});
