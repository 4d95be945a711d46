import { findLockGaps, readLock } from '../lock-gaps.ts';
import { findTestPeers } from '../lock-peers.ts';
import type { Check } from './check.types.ts';

/** The lock file names the packages of every platform, so that `npm ci` accepts it everywhere, and no test tool as a part of the product. */
export const wholeLock: Check = {
  name: 'lock file is whole',
  run: async (root) => {
    const lock = readLock(root);
    return [
      ...findLockGaps(lock).map(
        ({ name, of }) => `${name}, which ${of} names, is missing: run "npm run complete-lock"`,
      ),
      ...findTestPeers(lock).map(
        ({ peer }) => `${peer} would come with the product: run "npm run complete-lock"`,
      ),
    ];
  },
};
