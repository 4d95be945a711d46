import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSource } from '@queunir/server/testing/run-as';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { browsersOf } from './orphan-browsers.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-end-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

function launchElsewhere(profileDir: string) {
  return runSource(`
    import { launchBrowser } from '${new URL('./launch-browser.ts', import.meta.url).href}';
    const config = { chromiumPath: null, dataDir: '${folder}', inherited: {} };
    const { pid } = await launchBrowser({ profileDir: '${profileDir}', config });
    console.log(pid);
    setInterval(() => {}, 1000);`);
}

test('the browser ends when the program that launched it is killed without warning', async () => {
  const profileDir = join(folder, 'killed');
  const { child, firstLine } = launchElsewhere(profileDir);
  await firstLine;
  expect(browsersOf(profileDir).length).toBeGreaterThan(0);
  child.kill('SIGKILL');
  for (let waited = 0; waited < 15_000 && browsersOf(profileDir).length > 0; waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(browsersOf(profileDir)).toEqual([]);
});

test('a profile whose program was killed can be launched again at once, whatever still runs on it', async () => {
  const profileDir = join(folder, 'again');
  const { child, firstLine } = launchElsewhere(profileDir);
  const left = Number(await firstLine);
  process.kill(left, 'SIGSTOP');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  const launched = await launchBrowser({
    profileDir,
    config: { chromiumPath: null, dataDir: folder, inherited: {} },
  });
  expect(launched.pid).not.toBe(left);
  expect(browsersOf(profileDir)).not.toContain(left);
  await launched.close();
  expect(browsersOf(profileDir)).toEqual([]);
});
