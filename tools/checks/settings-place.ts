import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trackedFiles } from '../tracked-files.ts';
import type { Check } from './check.types.ts';

const allowed = /\.config\.ts$|\.(test|e2e|long)\.tsx?$|(^|\/)config\.ts$|\/test(ing)?\/|settings-place\.ts$/;

/** Settings are read in one place a part: `process.env` stands in `*.config.ts` files alone. */
export const settingsPlace: Check = {
  name: 'settings are read in config files',
  run: async (root) =>
    trackedFiles(root, ['.ts', '.tsx'])
      .filter((path) => !allowed.test(path))
      .flatMap((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            /(?<!')process\.env\b|import\.meta\.env\.(?!DEV|PROD)/.test(line) && !/^\s*(\*|\/\/)/.test(line)
              ? [`${path}:${index + 1} reads process.env`]
              : [],
          ),
      ),
};
