import { writeFileSync } from 'node:fs';
import { entryFor, findLockGaps, readLock } from './lock-gaps.ts';
import { dropTestPeers } from './lock-peers.ts';

// Writes the packages of other platforms, which npm left out, into package-lock.json, and leaves out test tools that
// a library of the product may be used with. Run it after "npm install".
const lock = readLock(process.cwd());
const gaps = findLockGaps(lock);
for (const gap of gaps) {
  lock.packages[`node_modules/${gap.name}`] = entryFor(gap, lock.packages[gap.of] ?? {});
}
const dropped = dropTestPeers(lock);
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  'package-lock.json',
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
);
console.log(`${gaps.length} packages of other platforms were missing in package-lock.json`);
console.log(`${dropped} test tools would have come with the product`);
