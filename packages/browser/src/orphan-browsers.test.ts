import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stillLives } from '@queunir/server/process/process-identity';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browsersOf, endOrphanBrowsers, identitiesOf } from './orphan-browsers.ts';

let folder = '';
let started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-orphan-'));
});
afterEach(async () => {
  for (const child of started)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  started = [];
  await rm(folder, { recursive: true, force: true });
});

/** Something that runs on a profile as a browser would: leading a group, with the flag among its words. */
async function runOn(profileDir: string, code = ''): Promise<{ child: ChildProcess; said: string }> {
  const program = `${code}; console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', program, '--', `--user-data-dir=${profileDir}`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { child, said: String(said) };
}

const gone = (child: ChildProcess) =>
  child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();

test('only what runs on exactly this profile is its browser', async () => {
  const profile = join(folder, 'session');
  const { child } = await runOn(profile);
  await runOn(`${profile}-demo`);
  expect(browsersOf(profile)).toEqual([child.pid]);
  expect(identitiesOf(profile).map(({ pid }) => pid)).toEqual([child.pid]);
  expect(browsersOf(join(folder, 'sess'))).toEqual([]);
});

test('what a browser started belongs to it, though it does not name the profile', async () => {
  const profile = join(folder, 'session');
  const { child, said } = await runOn(
    profile,
    `const part = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log('part ' + part.pid)`,
  );
  const part = Number(/part (\d+)/.exec(said)?.[1]);
  expect(browsersOf(profile).sort()).toEqual([child.pid, part].sort());
  const both = identitiesOf(profile);
  await endOrphanBrowsers(profile);
  await gone(child);
  expect([both.length, both.filter(stillLives)]).toEqual([2, []]);
});

test('a browser that does not listen is forced to end, and another profile’s is left alone', async () => {
  const profile = join(folder, 'session');
  const { child: deaf } = await runOn(profile, `process.on('SIGTERM', () => {})`);
  const { child: other } = await runOn(join(folder, 'other'));
  await endOrphanBrowsers(profile);
  await gone(deaf);
  expect(deaf.signalCode).toBe('SIGKILL');
  expect([other.exitCode, other.signalCode]).toEqual([null, null]);
});

test('a number that another process bears by now is nobody’s', async () => {
  const { child: other } = await runOn(join(folder, 'other'));
  await endOrphanBrowsers(join(folder, 'session'), [{ pid: other.pid ?? 0, started: 'long ago' }]);
  expect([other.exitCode, other.signalCode]).toEqual([null, null]);
});
