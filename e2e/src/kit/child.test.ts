import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { startChild } from './child.ts';

const run = (script: string) =>
  startChild(process.execPath, ['-e', script], { cwd: tmpdir(), env: { PATH: '/usr/bin:/bin' } });

test('a line is heard whether it was said before or after one began to listen', async () => {
  const child = run(
    `console.log('first 1'); setTimeout(() => console.error('second 2'), 100); setInterval(() => {}, 1e6)`,
  );
  expect((await child.waitForLine(/second (\d)/, 60_000))[1]).toBe('2');
  expect((await child.waitForLine(/first (\d)/, 60_000))[1]).toBe('1');
  await child.stop();
});

test('a program that ends early is told with what it said', async () => {
  const child = run(`console.error('no such room'); process.exit(3)`);
  await expect(child.waitForLine(/never/, 60_000)).rejects.toThrow(/the program ended.*\nno such room/s);
  expect(await child.ended).toEqual({ code: 3, signal: null });
});

test('stopping takes a deaf program and its children away', async () => {
  const child = run(`
    process.on('SIGTERM', () => {});
    const son = require('node:child_process').spawn('sleep', ['600'], { stdio: 'inherit' });
    console.log('son ' + son.pid);
    setInterval(() => {}, 1e6)`);
  await child.waitForLine(/son \d+/, 60_000);
  // The son holds the same pipe: it closes when both are gone.
  const pipeClosed = once(child.process, 'close');
  await child.stop('SIGTERM', 200);
  expect((await child.ended).signal).toBe('SIGKILL');
  await pipeClosed;
});

test('Ctrl-C reaches the whole group, as it does in a terminal', async () => {
  const child = run(`
    process.on('SIGINT', () => {});
    const script = "process.on('SIGINT', () => process.exit(0)); console.log('up'); setInterval(() => {}, 1e6)";
    const son = require('node:child_process').spawn(process.execPath, ['-e', script], { stdio: 'inherit' });
    son.on('exit', (code) => process.exit(code + 7))`);
  await child.waitForLine(/up/, 60_000);
  await child.stop('SIGINT', 60_000);
  expect((await child.ended).code).toBe(7);
});

test('a program that is told to end takes those it started with it', async () => {
  const kit = new URL('child.ts', import.meta.url).href;
  const parent = run(`
    import(${JSON.stringify(kit)}).then(({ startChild }) => {
      const options = { cwd: '/', env: { PATH: '/usr/bin:/bin' } };
      const { process: grandchild } = startChild('sh', ['-c', 'echo up; exec sleep 600'], options);
      grandchild.stdout.on('data', () => console.log('grandchild ' + grandchild.pid));
    })`);
  const grandchild = Number((await parent.waitForLine(/grandchild (\d+)/, 60_000))[1]);
  parent.process.kill('SIGTERM');
  expect((await parent.ended).code).toBe(143);
  // The signal may arrive a moment later; once killed it may stay listed for its new parent, but it no longer runs anything.
  const command = () => readFile(`/proc/${grandchild}/cmdline`, 'utf8').catch(() => '');
  await expect.poll(command, { timeout: 30_000 }).toBe('');
});
