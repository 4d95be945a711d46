import { findLockGaps, readLock } from '../lock-gaps.ts';
import type { Check } from './check.types.ts';

/** The lock file names the packages of every platform, so that `npm ci` accepts it everywhere. */
export const wholeLock: Check = {
  name: 'lock file is whole',
  run: async (root) =>
    findLockGaps(readLock(root)).map(
      ({ name, of }) => `${name}, which ${of} names, is missing: run "npm run complete-lock"`,
    ),
};
