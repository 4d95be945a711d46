import type { Status } from '@queunir/contracts/status/status';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import type { ScriptedPage } from '../testing/scripted-page.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';
import { actError } from '../whatsapp/acts/act-errors.ts';
import { restCodes } from './rest-codes.ts';

let slice: TestSlice;
let owner: Caller;
let now: Date;
let page: ScriptedPage;

beforeEach(async () => {
  now = new Date('2026-05-04T10:00:00Z');
  slice = await startTestSlice({ now: () => now });
  owner = await slice.signedIn();
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  await owner.post('/api/link/start', { line: 'own' });
  const started = slice.pages.at(-1)?.page;
  if (!started) throw new Error('no page was opened');
  page = started;
});
afterEach(() => slice.close());

const status = async () => (await owner.get('/api/status')).body as unknown as Status;
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const days = (count: number) => count * 86_400_000;
async function link(): Promise<void> {
  page.account = { name: 'Ana', number: '+55 11 91234-5678' };
  await page.show('linking', { qr: '2@abc' });
  await page.show('ready');
  await expect.poll(() => slice.taken.ready.length, { timeout: 20_000 }).toBeGreaterThan(0);
}
const gaps = async () =>
  (await slice.database.pool.query('select reason, from_at, to_at from gap order by from_at')).rows;

describe('the three facts', () => {
  it('are told apart, each with since when', async () => {
    expect((await status()).health).toMatchObject({
      browser: { up: true, since: '2026-05-04T10:00:00.000Z' },
      page: { linked: null },
      events: { flowing: null },
    });
    pass(5000);
    await page.show('linking', { qr: '2@abc' });
    expect((await status()).health.page).toEqual({ linked: false, since: '2026-05-04T10:00:05.000Z' });
    await link();
    pass(5000);
    page.look({ lastEventAt: now.getTime() - 1000, lastLookAt: now.getTime() });
    expect((await status()).health).toMatchObject({
      page: { linked: true, since: '2026-05-04T10:00:05.000Z' },
      events: {
        flowing: true,
        since: '2026-05-04T10:00:10.000Z',
        lastEventAt: '2026-05-04T10:00:09.000Z',
        lastLookAt: '2026-05-04T10:00:10.000Z',
      },
    });
  });

  it('say that nothing comes although the page stands there linked', async () => {
    await link();
    page.look({ lastLookAt: now.getTime() });
    page.look({ flowing: false, why: 'missed', lastLookAt: now.getTime() });
    expect((await status()).health).toMatchObject({
      page: { linked: true },
      events: { flowing: false, why: 'missed' },
    });
    await expect
      .poll(gaps, { timeout: 20_000 })
      .toEqual([{ reason: 'not-flowing', from_at: now, to_at: null }]);
    page.look({ lastLookAt: now.getTime() });
    await expect.poll(async () => (await gaps())[0]?.to_at, { timeout: 20_000 }).toEqual(now);
    expect(slice.taken.back).toBe(1);
  });

  it('do not trust a look that is long ago', async () => {
    await link();
    page.look({ lastLookAt: now.getTime() });
    pass(150_000);
    expect((await status()).health.events).toMatchObject({ flowing: false, why: 'look-failed' });
  });
});

describe('gaps of a page', () => {
  it('begin and end with what the page shows, and a stop says that it was one', async () => {
    await link();
    await page.show('ready', { offline: true });
    pass(10_000);
    await page.show('ready');
    pass(60_000);
    await owner.post('/api/link/stop');
    await expect
      .poll(async () => (await gaps()).map(({ reason, to_at }) => [reason, to_at !== null]), {
        timeout: 20_000,
      })
      .toEqual([
        ['offline', true],
        ['stopped', false],
      ]);
  });

  it('do not begin under a dialog that covers a page which goes on', async () => {
    await link();
    const ask = { kind: 'dialog' as const, text: 'See what is new', buttons: ['Continue'] };
    await page.show('owner-must-act', { covered: true, ask });
    expect(slice.taken).toMatchObject({ covered: 1, gone: 0 });
    await page.show('owner-must-act', { ask });
    await expect.poll(gaps, { timeout: 20_000 }).toMatchObject([{ reason: 'page-not-ready', to_at: null }]);
    expect(slice.taken).toMatchObject({ covered: 1, gone: 1 });
  });

  it('begin at the last look when the process was killed', async () => {
    await link();
    page.look({ lastLookAt: now.getTime() });
    await expect
      .poll(async () => (await slice.database.pool.query('select last_look_at from line')).rows[0], {
        timeout: 20_000,
      })
      .toEqual({ last_look_at: now });
    pass(3_600_000);
    const restarted = await startTestSlice({ database: slice.database, now: () => now });
    await restarted.slice.start();
    await restarted.pages[0]?.page.show('ready');
    await expect
      .poll(gaps, { timeout: 20_000 })
      .toEqual([{ reason: 'slice-stopped', from_at: new Date('2026-05-04T10:00:00Z'), to_at: now }]);
    await restarted.close();
  });
});

describe('the clocks', () => {
  it('count from linking, warn after ten days without a sign of the phone, and never below zero', async () => {
    await link();
    expect((await status()).clocks).toMatchObject({
      phone: { by: 'linked', daysLeft: 14, warn: false },
      device: { daysLeft: 30, warn: false },
    });
    pass(days(10));
    expect((await status()).clocks?.phone).toMatchObject({ daysLeft: 4, warn: true });
    pass(days(9));
    expect((await status()).clocks).toMatchObject({ phone: { daysLeft: 0 }, device: { daysLeft: 11 } });
  });

  it('begin anew when the owner says that the phone is online, and when the page stands ready', async () => {
    await link();
    pass(days(11));
    page.look({ lastLookAt: now.getTime() });
    expect((await owner.post('/api/link/phone-seen')).status).toBe(200);
    await expect.poll(async () => (await status()).clocks?.device.daysLeft, { timeout: 20_000 }).toBe(30);
    expect((await status()).clocks?.phone).toMatchObject({ by: 'owner', daysLeft: 14, warn: false });
  });

  it('warn at once when WhatsApp says that the phone is not connected', async () => {
    await link();
    const ask = { kind: 'phone-offline' as const, text: 'Phone not connected', buttons: [] };
    await page.show('ready', { offline: true, ask });
    expect(await status()).toMatchObject({ ask, clocks: { phone: { daysLeft: 14, warn: true } } });
  });

  it('say nothing of a number that is not linked', async () => {
    expect((await status()).clocks).toBeNull();
    expect((await owner.post('/api/link/phone-seen')).body.error?.code).toBe('wrong_phase');
  });
});

describe('what a person asks WhatsApp for', () => {
  it('is pressed in the page', async () => {
    await page.show('conflict');
    expect((await owner.post('/api/link/answer', { what: 'use-here' })).status).toBe(200);
    expect((await owner.post('/api/link/answer', { what: 'dialog', label: 'Continue' })).status).toBe(200);
    expect(page.acts.slice(-2)).toEqual(['use-here', 'dialog Continue']);
  });

  it('is refused where WhatsApp shows no such button, or does not answer it', async () => {
    const fail = (code: 'page_not_ready' | 'page_did_not_answer') => {
      page.navigator.answerPage = () => Promise.reject(actError(code));
      return owner.post('/api/link/answer', { what: 'retry' });
    };
    expect((await fail('page_not_ready')).body.error?.code).toBe('wrong_phase');
    expect((await fail('page_did_not_answer')).body.error?.code).toBe('page_did_not_answer');
    expect((await owner.post('/api/link/unlink')).body.error?.code).toBe('wrong_phase');
  });

  it('unlinks by the menu, keeps what is stored, and says afterwards that nothing is linked', async () => {
    await link();
    expect((await owner.post('/api/link/unlink')).body.error?.code).toBe('still_saving');
    pass(60_000);
    expect((await owner.post('/api/link/unlink')).status).toBe(200);
    expect(page.acts.slice(-2)).toEqual(['log out', 'stop']);
    expect(await status()).toMatchObject({
      phase: 'off',
      line: { number: '+5511912345678', linkedAt: null },
    });
    const { rows } = await slice.database.pool.query('select what from act');
    expect(rows).toContainEqual({ what: 'line.unlinked' });
  });

  it('is said to have failed, with the way on the phone, when the page does not unlink', async () => {
    await link();
    pass(60_000);
    page.navigator.logOut = () => Promise.reject(new Error('no menu'));
    const reply = await owner.post('/api/link/unlink');
    expect([reply.status, reply.body.error?.code]).toEqual([502, 'unlink_failed']);
    expect((await status()).line?.linkedAt).not.toBeNull();
  });
});

describe('codes that nobody scans', () => {
  const rest = () => {
    const told: string[] = [];
    const codes = restCodes({
      runner: slice.slice.runner,
      now: () => now,
      publish: async (...events) => void told.push(...events.map(({ type }) => type)),
    });
    return codes;
  };
  const showCodes = async (count: number) => {
    for (let code = 0; code < count; code += 1) await page.show('linking', { qr: `2@${code}` });
  };

  it('rest when nobody looks, and come back when somebody does', async () => {
    const codes = rest();
    await showCodes(6);
    pass(119_000);
    await codes.check();
    expect(codes.isResting()).toBe(false);
    pass(2000);
    await codes.check();
    expect([codes.isResting(), page.acts.at(-1)]).toEqual([true, 'stop']);
    await codes.wake();
    expect([codes.isResting(), slice.pages.length]).toEqual([false, 2]);
  });

  it('go on while somebody looks, and for the first few', async () => {
    const codes = rest();
    await showCodes(5);
    pass(600_000);
    await codes.check();
    expect(codes.isResting()).toBe(false);
    await showCodes(9);
    codes.watched();
    await codes.check();
    expect(codes.isResting()).toBe(false);
  });

  it('are renewed a few times without a press while somebody looks', async () => {
    const codes = rest();
    for (let expired = 0; expired < 5; expired += 1) {
      await page.show('linking', { qr: `2@${expired}`, qrExpired: true });
      await codes.wake();
    }
    expect(page.acts.filter((act) => act === 'qr')).toHaveLength(3);
  });
});

it('why WhatsApp ended the link is still known when its page is gone', async () => {
  await link();
  await page.show('linking', { qr: '2@b', reason: 'You have been logged out.' });
  pass(60_000);
  await owner.post('/api/link/stop');
  expect(await status()).toMatchObject({ phase: 'off', reason: 'You have been logged out.' });
});
