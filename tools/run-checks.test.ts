import { expect, test } from 'vitest';
import { allChecks } from './checks/all-checks.ts';
import { runChecks } from './run-checks.ts';

test('a check counts as one test, and one that breaks counts as failed', async () => {
  const tally = await runChecks('.', [
    { name: 'clean', run: async () => [] },
    { name: 'dirty', run: async () => ['one', 'two'] },
    { name: 'itself broken', run: () => Promise.reject(new Error('no')) },
  ]);
  expect(tally).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test('no check of the house is forgotten', () => {
  expect(allChecks.map((check) => check.name)).toEqual([
    'house style',
    'size of files',
    'lock file is whole',
    'settings are read in config files',
    'migrations of a slice only add',
    'no test is switched off',
    'exports are explained',
    'lint and format',
    'boundaries',
    'unused code',
    'types',
  ]);
});
