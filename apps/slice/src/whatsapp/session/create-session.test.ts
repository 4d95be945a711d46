import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feed } from '@queunir/reader/feed';
import { createLog } from '@queunir/server/log/create-log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPageSession } from '../create-page-session.ts';
import { runSimulator, type Simulator } from '../testing/run-simulator.ts';
import { waitFor } from '../testing/wait-for.ts';
import type { BrowserState, PageSession } from '../whatsapp.types.ts';

let folder: string;
let phone: Simulator;
const log = createLog({ level: 'silent' });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-session-'));
  phone = await runSimulator();
  await phone.act('seed', { chats: 12, messages: 60 });
});
afterAll(async () => {
  await phone?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const open = (name: string, url = `${phone.url}/`): PageSession =>
  createPageSession({ url, profileDir: join(folder, name), dataDir: folder }, { log });
const ready = (session: PageSession) => waitFor('ready', () => session.phase()?.phase === 'ready', 30_000);

test('a page links, tells what it shows in order, and is ready again after a restart without a new code', async () => {
  const session = open('kept');
  const states: string[] = [];
  session.onBrowser(({ state }) => states.push(state));
  const phases: string[] = [];
  let busy = false;
  let overlapped = false;
  session.onFeed(async (feed: Feed) => {
    overlapped ||= busy;
    busy = true;
    await new Promise((resolve) => setTimeout(resolve, 2));
    busy = false;
    if (feed.type === 'phase') phases.push(feed.phase.phase);
  });
  await session.start();
  const qr = await waitFor('a QR code', () => session.phase()?.qr);
  expect(qr.split(',').length).toBeGreaterThanOrEqual(5);
  await phone.act('scan');
  await ready(session);
  await waitFor('the feed to catch up', () => phases.includes('ready'));
  expect(phases.indexOf('linking')).toBeLessThan(phases.indexOf('syncing'));
  expect(phases.indexOf('syncing')).toBeLessThan(phases.lastIndexOf('ready'));
  expect(overlapped).toBe(false);

  await session.stop();
  expect(session.browser()).toEqual({ state: 'off' });
  expect(session.phase()).toBeNull();
  phases.length = 0;
  await session.start();
  await ready(session);
  expect(phases).not.toContain('linking');
  await session.stop();
  expect(states).toEqual(['starting', 'up', 'off', 'starting', 'up', 'off']);
});

/** Kills the browser of a session as a crash would. */
function crash(name: string): void {
  const mine = execFileSync('pgrep', ['-f', `user-data-dir=${join(folder, name)}`])
    .toString()
    .trim();
  for (const pid of mine.split('\n')) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Children end with their parent.
    }
  }
}

test('a browser that dies is told apart from one that was stopped, and comes back by itself', async () => {
  const session = open('killed');
  const states: BrowserState[] = [];
  session.onBrowser((state) => states.push(state));
  await session.start();
  await waitFor('a phase', () => session.phase());
  const killedAt = performance.now();
  crash('killed');
  await waitFor('the failure', () => states.some(({ state }) => state === 'failed'));
  expect(session.browser()).toMatchObject({ state: 'failed', code: 'browser_gone' });
  await expect(session.navigator.refreshQr()).rejects.toMatchObject({ code: 'page_not_ready' });
  await waitFor('the page again', () => session.browser().state === 'up' && session.phase(), 60_000);
  console.log(`dead browser back in ${Math.round(performance.now() - killedAt)} ms`);
  expect(states.map(({ state }) => state)).toEqual(['starting', 'up', 'failed', 'starting', 'up']);

  crash('killed');
  await waitFor('the second failure', () => session.browser().state === 'failed');
  await session.stop();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(session.browser()).toEqual({ state: 'off' });
});

test('a browser that will not start is a state with words, not a thrown error', async () => {
  const before = process.env.CHROMIUM_PATH;
  process.env.CHROMIUM_PATH = '/bin/false';
  try {
    const session = open('broken');
    await session.start();
    expect(session.browser()).toMatchObject({ state: 'failed', code: expect.stringMatching(/^browser_/) });
    await session.stop();
    expect(session.browser()).toEqual({ state: 'off' });
  } finally {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  }
});

test('an address where nobody answers is a failure that says so', async () => {
  const session = open('unreached', 'http://127.0.0.1:1/');
  await session.start();
  expect(session.browser()).toMatchObject({ state: 'failed', code: 'page_not_reached' });
  await session.stop();
});

test('a QR code that expired is shown anew on request', async () => {
  await phone.act('settings', { qrEvery: 300, qrRefreshes: 1 });
  const session = open('expired');
  await session.start();
  await waitFor('the expiry', () => session.phase()?.qrExpired);
  await phone.act('settings', { qrEvery: 60_000, qrRefreshes: 5 });
  await session.navigator.refreshQr();
  await waitFor('a fresh code', () => session.phase()?.qrExpired === false && session.phase()?.qr);
  await session.stop();
});

test('a number gets a link code, another number another one, and the phone accepts it', async () => {
  const session = open('by-code');
  await session.start();
  await waitFor('a QR code', () => session.phase()?.qr);
  await expect(session.navigator.readOwnAccount()).rejects.toMatchObject({ code: 'page_not_ready' });
  await session.navigator.requestCode('+5511955500100');
  const first = await waitFor('a code', () => session.phase()?.code);
  expect(first).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await session.navigator.requestCode('+5511955500100');
  const second = await waitFor(
    'another code',
    () => session.phase()?.code !== first && session.phase()?.code,
  );
  await phone.act('code', { code: second });
  await ready(session);
  await session.stop();
});
