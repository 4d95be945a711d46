import { join } from 'node:path';
import { complaintsOf } from '../run-program.ts';
import type { Check } from './check.types.ts';

/** Biome: formatting and rules, without changing anything. */
export const lint: Check = {
  name: 'lint and format',
  run: (root) =>
    complaintsOf(
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      ['ci', '--colors=off', '--error-on-warnings', '--diagnostic-level=warn'],
      root,
    ),
};
