import { expect, test } from 'vitest';
import { actsOf } from './acts-of.ts';

const owned = {
  state: 'running',
  wanted: 'running',
  failures: 0,
  workspaceId: 'w',
  previousImage: null,
} as const;
const life = ['upgrade', 'back-up'] as const;

test.each([
  ['that runs', owned, ['check', 'restart', 'stop', ...life, 'delete']],
  ['that is starting', { ...owned, state: 'starting' }, ['stop', ...life, 'delete']],
  ['that sleeps', { ...owned, state: 'stopped', wanted: 'asleep' }, ['stop', 'start', ...life, 'delete']],
  [
    'that an operator stopped',
    { ...owned, state: 'stopped', wanted: 'stopped' },
    ['start', ...life, 'delete'],
  ],
  ['that runs and is to stop', { ...owned, wanted: 'stopped' }, ['check', 'start', ...life, 'delete']],
  ['that gave up', { ...owned, state: 'failed', failures: 5 }, ['stop', 'try-again', ...life, 'delete']],
  [
    'that could not be made',
    { ...owned, state: 'provisioning', failures: 5 },
    ['stop', 'try-again', 'delete'],
  ],
  [
    'that had another image',
    { ...owned, state: 'starting', previousImage: 'one' },
    ['stop', ...life, 'roll-back', 'delete'],
  ],
  ['that is on its way to the trash', { ...owned, wanted: 'deleted' }, []],
  ['in the trash', { ...owned, state: 'trashed', wanted: 'deleted' }, ['restore']],
  ['that is being deleted', { ...owned, state: 'deleting', wanted: 'deleted' }, []],
  ['that is gone', { ...owned, state: 'deleted', wanted: 'deleted', workspaceId: null }, []],
  ['in the pool', { ...owned, workspaceId: null }, ['check', 'delete']],
  ['of the pool in the trash', { ...owned, state: 'trashed', wanted: 'deleted', workspaceId: null }, []],
] as const)('a slice %s can be asked for just that', (_which, slice, acts) => {
  expect(actsOf(slice)).toEqual(acts);
});
