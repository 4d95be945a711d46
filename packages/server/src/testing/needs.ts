import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { everythingIsRequired, searchPath } from './run.config.ts';

/** What a machine may lack: a program by its name, a running Docker engine, a package registry, being root, Linux. */
export type Need = { program: string } | 'docker engine' | 'npm registry' | 'root' | 'linux';

/** The part of a test's context that is needed to skip it. */
export type Skippable = { skip: (note?: string) => never };

/**
 * Skips the test, naming what the machine lacks; under REQUIRE_ALL=1 the test fails instead.
 * Use it as the first line: `test('…', (context) => { needs(context, { program: 'mmdebstrap' }); … })`.
 */
export function needs(context: Skippable, ...wanted: Need[]): void {
  const lacking = wanted
    .filter((need) => !has(need))
    .map((need) => (typeof need === 'string' ? need : need.program));
  if (lacking.length === 0) return;
  const words = `this machine lacks: ${lacking.join(', ')}`;
  if (everythingIsRequired()) throw new Error(`${words} (and REQUIRE_ALL=1)`);
  context.skip(words);
}

function has(need: Need): boolean {
  if (need === 'linux') return process.platform === 'linux';
  if (need === 'root') return process.getuid?.() === 0;
  if (need === 'docker engine')
    return spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status === 0;
  if (need === 'npm registry')
    return spawnSync('npm', ['ping'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
  return searchPath().some((folder) => existsSync(join(folder, need.program)));
}
