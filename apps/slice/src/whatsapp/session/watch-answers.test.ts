import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@queunir/server/log/create-log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSimulator, type Simulator } from '../testing/run-simulator.ts';
import { waitFor } from '../testing/wait-for.ts';
import { createSession } from './create-session.ts';
import { watchAnswers } from './watch-answers.ts';

let folder: string;
let phone: Simulator;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-hung-'));
  phone = await runSimulator();
});
afterAll(async () => {
  await phone?.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a renderer that is stuck is noticed, and the browser started again without a new code', async () => {
  const profileDir = join(folder, 'profile');
  const watch = { everyMs: 300, answerMs: 3_000, mostMisses: 2 };
  const log = createLog({ level: 'silent' });
  const session = createSession({ url: `${phone.url}/`, profileDir, dataDir: folder }, { log, watch });
  const codes: string[] = [];
  const phases: string[] = [];
  session.onBrowser((state) => void (state.state === 'failed' && codes.push(state.code)));
  session.onFeed((feed) => void (feed.type === 'phase' && phases.push(feed.phase.phase)));
  await session.start();
  await waitFor('a QR code', () => session.phase()?.qr, 30_000);
  await phone.act('scan');
  await waitFor('the chats', () => phases.at(-1) === 'ready', 30_000);
  // Chromium writes what it keeps within seconds; what is closed in order is written at once.
  await session.stop();
  await session.start();
  await waitFor('the chats again', () => phases.at(-1) === 'ready', 30_000);
  phases.length = 0;
  const stuck = pidsOf(profileDir).filter(({ args }) => args.includes('--type=renderer'));
  expect(stuck.length).toBeGreaterThan(0);
  for (const { pid } of stuck) process.kill(pid, 'SIGSTOP');
  const began = performance.now();
  await waitFor('the failure', () => codes.includes('page_hung'), 60_000);
  const noticedMs = Math.round(performance.now() - began);
  await waitFor('the chats once more', () => phases.at(-1) === 'ready', 60_000);
  console.log(`hung page noticed in ${noticedMs} ms, ready in ${Math.round(performance.now() - began)} ms`);
  expect(phases).not.toContain('linking');
  // Whoever was stuck is gone, not left behind.
  expect(stuck.filter(({ pid }) => lives(pid))).toEqual([]);
  await session.stop();
});

test('a page that answers now and then is left alone, and so is one between two documents', async () => {
  const answers = [true, false, true, false, true];
  let asked = 0;
  let silent = false;
  const world = {
    present: () => asked < 100,
    evaluate: async () => {
      asked += 1;
      if (answers[asked % answers.length]) return 1;
      throw new Error('busy');
    },
  };
  const onSilent = () => {
    silent = true;
  };
  const watch = watchAnswers(world, onSilent, { everyMs: 1, answerMs: 1000, mostMisses: 3 });
  await waitFor('many questions', () => asked >= 100);
  watch.stop();
  expect(silent).toBe(false);
});

function lives(pid: number): boolean {
  const found = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return found !== '' && !found.startsWith('Z');
}

/** The processes of the browser on a profile: its parts are in its group, but do not name the profile. */
function pidsOf(profileDir: string): { pid: number; args: string }[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,pgid=,stat=,args=', '-ww'], { encoding: 'utf8' });
  const all = lines.split('\n').flatMap((line) => {
    const [, pid, group, state, args = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return state && !state.startsWith('Z') ? [{ pid: Number(pid), group, args }] : [];
  });
  const groups = all
    .filter(({ args }) => args.includes(`--user-data-dir=${profileDir}`))
    .map(({ group }) => group);
  return all.filter(({ group }) => groups.includes(group));
}
