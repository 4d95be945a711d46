import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const here = (path: string) => new URL(path, import.meta.url).href;

test('a rejected promise and an error thrown by a timer are logged, and the process goes on', () => {
  const source = `
    import { createLog } from '${here('../log/create-log.ts')}';
    import { surviveFaults } from '${here('./survive-faults.ts')}';
    surviveFaults(createLog({ level: 'error' }));
    void Promise.reject(new Error('first'));
    setTimeout(() => { throw new Error('second'); }, 10);
    setTimeout(() => console.log('still here'), 100);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
  expect([run.status, run.stdout]).toEqual([0, 'still here\n']);
  const lines = run.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ level, err }) => [level, err.message])).toEqual([
    ['error', 'first'],
    ['error', 'second'],
  ]);
});
