import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript } from '../run-program.ts';
import { trackedFiles } from '../tracked-files.ts';
import type { Check } from './check.types.ts';

const config = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));
const program = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', import.meta.url),
);
const rooms = ['apps', 'packages', 'bench', 'e2e', 'tools'];

type Cruise = {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};

/**
 * Who may import whom. A cruise that leaves out a file which git lists has judged nothing there, so that is a
 * complaint too: with a compiler it does not know, dependency-cruiser sees no file and reports no violation.
 */
export const boundaries: Check = {
  name: 'boundaries',
  run: async (root) => {
    const places = rooms.filter((room) => existsSync(join(root, room)));
    const run = await runScript(program, ['--config', config, '--output-type', 'json', ...places], root);
    if (!run.stdout.startsWith('{')) return [`dependency-cruiser did not run: ${run.all.slice(0, 2000)}`];
    const cruise = JSON.parse(run.stdout) as Cruise;
    const seen = new Set(cruise.modules.map((module) => module.source));
    const expected = trackedFiles(root, ['.ts', '.tsx']).filter((path) =>
      rooms.includes(path.split('/')[0] ?? ''),
    );
    return [
      ...cruise.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      ...expected
        .filter((path) => !seen.has(path) && !path.endsWith('.d.ts'))
        .map((path) => `not cruised: ${path}`),
    ];
  },
};
