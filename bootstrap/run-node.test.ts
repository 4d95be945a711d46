import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const module = new URL('./run-node.mjs', import.meta.url).href;

/** Starts a program through `runNode`, in a session of its own, and waits until it says its number. */
async function begin(program: string): Promise<{ outer: ChildProcess; pid: number; said: () => string }> {
  const source = `import { runNode } from '${module}'; runNode(process.execPath, ['-e', ${JSON.stringify(`console.log(process.pid); ${program}`)}], { ownSession: true });`;
  const outer = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let words = '';
  outer.stdout?.on('data', (part: Buffer) => {
    words += part.toString();
  });
  await once(outer.stdout as NodeJS.ReadableStream, 'data');
  return { outer, pid: Number.parseInt(words, 10), said: () => words };
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('the exit status of the program is passed on', async () => {
  const { outer } = await begin('setTimeout(() => process.exit(7), 100)');
  expect(await once(outer, 'exit')).toEqual([7, null]);
});

test('a program that died of a signal has the status that shells give', async () => {
  const { outer, pid } = await begin('setInterval(() => {}, 1000)');
  process.kill(pid, 'SIGKILL');
  expect(await once(outer, 'exit')).toEqual([137, null]);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s reaches the program once, and its own end is waited for',
  async (signal) => {
    const { outer, said } = await begin(
      `let many = 0; process.on('${signal}', () => { many += 1; setTimeout(() => { console.log('signals ' + many); process.exit(3); }, 300); }); setInterval(() => {}, 1000)`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    outer.kill(signal);
    expect(await once(outer, 'exit')).toEqual([3, null]);
    expect(said()).toContain('signals 1');
  },
);

test('the program ends when the starter is killed without warning', async () => {
  const { outer, pid } = await begin('setInterval(() => {}, 1000)');
  outer.kill('SIGKILL');
  for (let waited = 0; waited < 5000 && lives(pid); waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lives(pid)).toBe(false);
});
