import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startTimeOf } from './process-identity.ts';

const module = new URL('./end-with-parent.ts', import.meta.url).href;

/** A parent that starts a guarded child and says its number; `trap` is what the child does with the first signal. */
async function startParent(trap: string, release: boolean): Promise<{ parent: ChildProcess; child: number }> {
  const source = `
    import { spawn } from 'node:child_process';
    import { endWithParent } from '${module}';
    const child = spawn('/bin/sh', ['-c', ${JSON.stringify(`${trap}; while :; do sleep 0.05; done`)}], { detached: true, stdio: 'ignore' });
    const guard = endWithParent(child.pid, { signal: 'TERM', force: 'KILL' });
    if (${release}) guard.release();
    console.log(child.pid);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [words] = (await once(parent.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { parent, child: Number(words.toString()) };
}

async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (startTimeOf(pid) === null) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

test('a child ends when its parent is killed without warning', async () => {
  const { parent, child } = await startParent('true', false);
  expect(startTimeOf(child)).not.toBeNull();
  parent.kill('SIGKILL');
  expect(await goneWithin(child, 3000)).toBe(true);
});

test('a child that does not listen is forced after ten seconds', async () => {
  const { parent, child } = await startParent('trap "" TERM', false);
  parent.kill('SIGKILL');
  expect(await goneWithin(child, 5000)).toBe(false);
  expect(await goneWithin(child, 10_000)).toBe(true);
});

test('a released child is left alone', async () => {
  const { parent, child } = await startParent('true', true);
  parent.kill('SIGKILL');
  expect(await goneWithin(child, 1000)).toBe(false);
  process.kill(child, 'SIGKILL');
});
