import type { LaunchedBrowser } from '@queunir/browser/launch-browser';
import { createLog } from '@queunir/server/log/create-log';
import { beforeEach, expect, test } from 'vitest';
import { waitFor } from '../testing/wait-for.ts';
import type { BrowserState } from '../whatsapp.types.ts';
import { type BrowserLife, createBrowserLife, type Gone } from './browser-life.ts';
import { reviveBrowser } from './revive-browser.ts';

const log = createLog({ level: 'silent' });
/** The browser itself stands outside: here it is whatever the test says. */
let crash: (why: Gone) => void;
let launches: number;
let refuses: boolean;
let states: BrowserState[];

beforeEach(() => {
  launches = 0;
  refuses = false;
  states = [];
});

function open(waitsMs: number[], calmMs = 60_000): BrowserLife {
  const life = reviveBrowser(
    createBrowserLife({
      log,
      launch: async () => {
        launches += 1;
        if (refuses) throw new Error('no memory');
        return { close: async () => {} } as LaunchedBrowser;
      },
      open: async (_launched, onGone) => {
        crash = onGone;
      },
      leave: async () => {},
    }),
    { log, waitsMs, calmMs },
  );
  life.on((state) => states.push(state));
  return life;
}
const up = (life: BrowserLife, many: number) =>
  waitFor('it to be up', () => launches === many && life.state().state === 'up');
const quiet = () => new Promise((resolve) => setTimeout(resolve, 60));

test('each crash is answered by a start, until the waits are used up; a person may try again', async () => {
  const life = open([1, 2, 3]);
  await life.start();
  for (const many of [2, 3, 4]) {
    crash('browser_gone');
    await up(life, many);
  }
  crash('page_crashed');
  await quiet();
  expect(life.state()).toMatchObject({ state: 'failed', code: 'browser_gave_up' });
  expect(launches).toBe(4);
  await life.start();
  crash('browser_gone');
  await up(life, 6);
});

test('a start that fails after a crash counts as a crash', async () => {
  const life = open([1, 2, 3]);
  await life.start();
  refuses = true;
  crash('browser_gone');
  await waitFor('giving up', () => life.state().state === 'failed' && launches === 4);
  await quiet();
  expect(launches).toBe(4);
  expect(life.state()).toMatchObject({ code: 'browser_gave_up' });
});

test('a start that fails when a person asked is left to the person', async () => {
  refuses = true;
  const life = open([1]);
  await life.start();
  await quiet();
  expect(launches).toBe(1);
  expect(life.state()).toMatchObject({ state: 'failed', code: 'browser_not_started' });
});

test('a browser that ran long enough is counted anew', async () => {
  const life = open([1], 20);
  await life.start();
  for (const many of [2, 3, 4]) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    crash('browser_gone');
    await up(life, many);
  }
});

test('stopping calls off the start that was waiting', async () => {
  const life = open([30]);
  await life.start();
  crash('browser_gone');
  await life.stop();
  await quiet();
  expect([launches, life.state().state]).toEqual([1, 'off']);
});
