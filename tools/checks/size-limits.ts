import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from '../tracked-files.ts';
import type { Check } from './check.types.ts';

const hardLimit = 400;
const longLimit = 250;
const longShare = 0.02;
// Made by a program from the real schema, not written.
const generated = /\.generated\.ts$|schema\.types\.ts$|\/fixtures\//;

/** No file over 400 lines, and at most one in fifty over 250. */
export const sizeLimits: Check = {
  name: 'size of files',
  run: async (root) => {
    const files = trackedFiles(root, ['.ts', '.tsx', '.mjs'])
      .filter((path) => !generated.test(path))
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }));
    const long = files.filter((file) => file.lines > longLimit);
    const complaints = files
      .filter((file) => file.lines > hardLimit)
      .map(({ path, lines }) => `${path}: ${lines} lines, at most ${hardLimit} are allowed`);
    if (long.length > Math.max(1, files.length * longShare)) {
      complaints.push(
        `${long.length} of ${files.length} files have more than ${longLimit} lines: ${long.map((file) => file.path).join(', ')}`,
      );
    }
    return complaints;
  },
};
