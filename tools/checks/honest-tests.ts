import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from '../tracked-files.ts';
import type { Check } from './check.types.ts';

const cheats = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fails|skipIf|runIf)\b/;

/**
 * No test is switched off, and none keeps the others from running. What a machine lacks is said with `needs`,
 * which counts as a failure where everything is required.
 */
export const honestTests: Check = {
  name: 'no test is switched off',
  run: async (root) =>
    trackedFiles(root, ['.test.ts', '.test.tsx', '.e2e.ts', '.long.ts']).flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, index) => (cheats.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    ),
};
