import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { needs } from '@queunir/server/testing/needs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseChromium } from './choose-chromium.ts';
import { launchBrowser } from './launch-browser.ts';
import { launchFlags } from './launch-flags.ts';
import { unpackBundled } from './unpack-bundled.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-choose-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const unpackElsewhere = (dataDir: string): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    `const { unpackBundled } = await import('${new URL('./unpack-bundled.ts', import.meta.url).href}');
     console.log((await unpackBundled('${dataDir}')).path);`,
  ]);

test('two starters that unpack at once end up with one whole browser', async (context) => {
  needs(context, 'linux');
  await mkdir(join(folder, 'browser', '1.0.0'), { recursive: true });
  const outcomes = await Promise.all([unpackElsewhere(folder), unpackElsewhere(folder)]);
  expect(outcomes[0]?.stdout).toBe(outcomes[1]?.stdout);
  const names = await readdir(join(folder, 'browser'));
  // The older version's folder is gone too.
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^\d+\.\d+\.\d+$/);
});

test('an unpacking that broke off is done again', async (context) => {
  needs(context, 'linux');
  const first = await unpackBundled(folder);
  await rm(join(first.path, '..', 'whole'));
  await rm(first.path);
  const again = await unpackBundled(folder);
  expect(existsSync(again.path)).toBe(true);
});

test("the bundled browser runs with its own libraries in its own environment, and none of its package's flags", async (context) => {
  needs(context, 'linux');
  const bundled = await unpackBundled(folder);
  const config = { chromiumPath: bundled.path, dataDir: folder, inherited: {} };
  const chosen = await chooseChromium(config);
  expect(chosen).toMatchObject({
    headlessShell: true,
    sandbox: false,
    whyNoSandbox: 'the bundled browser cannot run in its sandbox',
  });
  expect(bundled.environment.LD_LIBRARY_PATH).toBe(join(bundled.path, '..', 'al2023', 'lib'));
  expect(process.env.LD_LIBRARY_PATH ?? '').not.toContain('al2023');
  const flags = launchFlags(chosen, folder, 'x').join(' ');
  expect(flags).not.toMatch(/disable-web-security|single-process|no-zygote|AutomationControlled/);
  const launched = await launchBrowser({ profileDir: join(folder, 'profile'), config });
  try {
    const [page] = await launched.browser.pages();
    await page?.setContent('<h1>Olá</h1>');
    expect(await page?.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Olá');
    expect(launched.userAgent).not.toContain('Headless');
  } finally {
    await launched.close();
  }
});

test('a CHROMIUM_PATH that names no program is refused with the remedy', async () => {
  const chromiumPath = join(folder, 'nothing');
  const choosing = chooseChromium({ chromiumPath, dataDir: folder, inherited: {} });
  await expect(choosing).rejects.toMatchObject({ code: 'browser_missing' });
  await expect(choosing).rejects.toThrow(`CHROMIUM_PATH names ${chromiumPath}`);
});

test('an installed Chromium comes before the bundled one, and is run itself rather than by its wrapper', async (context) => {
  needs(context, { program: 'chromium-headless-shell' });
  const chosen = await chooseChromium({ chromiumPath: null, dataDir: folder, inherited: {} });
  expect(chosen).toMatchObject({ kind: 'installed', path: '/usr/lib/chromium/chromium-headless-shell' });
});

test('a full Chromium starts as well as a headless shell', async (context) => {
  needs(context, { program: 'chromium' });
  const config = { chromiumPath: '/usr/lib/chromium/chromium', dataDir: join(folder, 'full'), inherited: {} };
  const launched = await launchBrowser({ profileDir: join(folder, 'full', 'profile'), config });
  const [page] = await launched.browser.pages();
  const seen = await page?.evaluate(() => navigator.userAgent);
  await launched.close();
  expect(seen).toMatch(/Chrome\/\d+/);
  expect(seen).not.toContain('Headless');
});

test('a browser that ends at once is reported with its last words and a remedy', async () => {
  const chromiumPath = join(folder, 'broken-headless');
  const words = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
  await writeFile(chromiumPath, `#!/bin/sh\necho "${words}" >&2\nexit 127\n`, { mode: 0o755 });
  const launching = launchBrowser({
    profileDir: join(folder, 'broken'),
    config: { chromiumPath, dataDir: join(folder, 'broken-data'), inherited: {} },
  });
  await expect(launching).rejects.toMatchObject({ code: 'browser_not_started' });
  await expect(launching).rejects.toThrow(/The library libnss3.so is missing: install Chromium/);
  await expect(launching).rejects.toThrow(words);
});

test('after a failed start the profile is free, and a dangling lock of Chromium itself is no obstacle', async (context) => {
  needs(context, { program: 'chromium' });
  await symlink('another-host-12345', join(folder, 'broken', 'SingletonLock'));
  const config = { chromiumPath: '/usr/lib/chromium/chromium', dataDir: join(folder, 'full'), inherited: {} };
  const launched = await launchBrowser({ profileDir: join(folder, 'broken'), config });
  await launched.close();
  expect(existsSync(join(folder, 'broken', 'queunir.lock'))).toBe(false);
});
