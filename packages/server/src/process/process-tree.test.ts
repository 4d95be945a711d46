import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { needs } from '@queunir/server/testing/needs';
import { expect, test } from 'vitest';
import { processTree, shareOfMemory } from './process-tree.ts';

test('a tree holds its children and grandchildren, what they use, and nobody else', async (context) => {
  needs(context, 'linux');
  const child = spawn('/bin/sh', ['-c', 'sh -c "sleep 60 & echo there; wait" & wait'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  try {
    const commands = processTree(child.pid!).map(({ command }) => command.split('\0')[0]);
    expect(commands).toEqual(['/bin/sh', 'sh', 'sleep']);
    expect(shareOfMemory(child.pid!)).toBeGreaterThan(0);
  } finally {
    process.kill(-child.pid!, 'SIGKILL');
  }
  await once(child, 'close');
  expect(processTree(child.pid!)).toEqual([]);
  expect(shareOfMemory(child.pid!)).toBe(0);
});
