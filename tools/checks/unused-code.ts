import { join } from 'node:path';
import { complaintsOf } from '../run-program.ts';
import type { Check } from './check.types.ts';

/** knip: files, exports and dependencies that nothing uses. */
export const unusedCode: Check = {
  name: 'unused code',
  run: (root) => complaintsOf(join(root, 'node_modules/knip/bin/knip.js'), ['--no-progress'], root),
};
