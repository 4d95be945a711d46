import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'queunir-built-'));
  await put('apps/web/index.html', '<html></html>');
  await put('apps/web/src/main.ts', 'one');
  // Stands for the build tool: says how often it ran, and fails when told to.
  await put(
    'node_modules/vite/bin/vite.js',
    `const fs = require('node:fs');
     const place = process.argv[process.argv.indexOf('--outDir') + 1];
     if (fs.readFileSync('src/main.ts', 'utf8') === 'broken') { console.error('main.ts: no'); process.exit(1); }
     fs.writeFileSync(place + '/app.js', fs.readFileSync('src/main.ts', 'utf8') + (process.env.VITE_SAAS || ''));
     fs.appendFileSync('../../built', 'x');`,
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** The build ends its process when it fails, so it gets one of its own. */
function build(wanted = ['standalone']): { status: number | null; said: string } {
  const module = new URL('./ensure-built.mjs', import.meta.url).href;
  const code = `import { ensureBuilt } from '${module}'; await ensureBuilt(${JSON.stringify(root)}, process.execPath, ${JSON.stringify(wanted)});`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return { status: run.status, said: run.stderr };
}

const app = () => readFile(join(root, 'apps/web/dist/app.js'), 'utf8');

test('the web app is built once, and again only when a source has changed', async () => {
  expect(build().said).toMatch(/^Building the web app … done in \d+ s\.\n$/);
  expect(build()).toEqual({ status: 0, said: '' });
  await put('apps/web/src/main.test.ts', 'a test');
  expect(build().said).toBe('');
  expect(await readFile(join(root, 'built'), 'utf8')).toBe('x');
  await put('apps/web/src/main.ts', 'two');
  expect(build().status).toBe(0);
  expect(await app()).toBe('two');
});

test('each edition is built into a folder of its own, told by a setting which it is', async () => {
  expect(build(['standalone', 'service']).said).toMatch(
    /^Building the web app … .*\nBuilding the web app with accounts … /,
  );
  expect(await app()).toBe('one');
  expect(await readFile(join(root, 'apps/web/dist-saas/app.js'), 'utf8')).toBe('one1');
  expect(build(['service'])).toEqual({ status: 0, said: '' });
});

test('a build that fails says why and leaves the old app in its place', async () => {
  build();
  await put('apps/web/src/main.ts', 'broken');
  const { status, said } = build();
  expect([status, said]).toEqual([1, expect.stringContaining('main.ts: no')]);
  expect(await app()).toBe('one');
  expect(await readdir(join(root, 'apps/web/.cache'))).toEqual([]);
});

test('a copy without the web app has nothing to build', async () => {
  await rm(join(root, 'apps/web/index.html'));
  expect(build()).toEqual({ status: 0, said: '' });
});
