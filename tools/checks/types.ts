import { join } from 'node:path';
import { complaintsOf } from '../run-program.ts';
import type { Check } from './check.types.ts';

/** TypeScript on the whole tree. */
export const types: Check = {
  name: 'types',
  run: (root) =>
    complaintsOf(join(root, 'node_modules/typescript/bin/tsc'), ['-p', '.', '--pretty', 'false'], root),
};
