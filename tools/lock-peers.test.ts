import { expect, test } from 'vitest';
import type { LockFile } from './lock-gaps.ts';
import { dropTestPeers, findTestPeers } from './lock-peers.ts';

/** A product with a library that may be used with a test tool, with something that is used anyway, and with what is not here. */
const lock = (): LockFile => ({
  packages: {
    '': { version: '1.0.0' },
    'apps/one': { dependencies: { library: '1', used: '1' }, devDependencies: { tester: '1' } },
    'node_modules/library': {
      version: '1.0.0',
      peerDependencies: { tester: '1', used: '1', elsewhere: '1', needed: '1' },
      peerDependenciesMeta: {
        tester: { optional: true },
        used: { optional: true },
        elsewhere: { optional: true },
      },
    },
    'node_modules/tester': { version: '1.0.0', devOptional: true, peerDependencies: { library: '1' } },
    'node_modules/used': { version: '1.0.0' },
    'node_modules/needed': { version: '1.0.0' },
  } as LockFile['packages'],
});

test('a test tool that a library of the product may be used with is found, and nothing else', () => {
  expect(findTestPeers(lock())).toEqual([{ place: 'node_modules/library', peer: 'tester' }]);
});

test('dropped once, nothing is left to drop, and the other peers stay', () => {
  const dropped = lock();
  expect(dropTestPeers(dropped)).toBe(1);
  expect(findTestPeers(dropped)).toEqual([]);
  expect(dropped.packages['node_modules/library']).toMatchObject({
    peerDependencies: { used: '1', elsewhere: '1', needed: '1' },
  });
});
