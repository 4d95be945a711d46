import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserConfig } from './browser.config.ts';
import { launchBrowser } from './launch-browser.ts';
import { browsersOf } from './orphan-browsers.ts';

let folder = '';
let config: BrowserConfig;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-launch-'));
  config = { chromiumPath: null, dataDir: folder, inherited: {} };
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

test('the page sees the binary itself without the word Headless, English labels and universal time', async () => {
  const launched = await launchBrowser({ profileDir: join(folder, 'plain'), config });
  try {
    const [page] = await launched.browser.pages();
    const seen = await page?.evaluate(() => ({
      agent: navigator.userAgent,
      language: navigator.language,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }));
    expect(seen).toEqual({ agent: launched.userAgent, language: 'en-US', zone: 'UTC' });
    expect(launched.userAgent).toMatch(/Chrome\/\d+/);
    expect(launched.userAgent).not.toContain('Headless');
    expect(launched.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  } finally {
    await launched.close();
  }
  expect(browsersOf(join(folder, 'plain'))).toEqual([]);
});

test('workers and requests carry the same user agent as the page', async () => {
  const launched = await launchBrowser({ profileDir: join(folder, 'worker'), config });
  try {
    const [page] = await launched.browser.pages();
    const seen = await page?.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const source = new Blob(['postMessage(navigator.userAgent)'], { type: 'text/javascript' });
          new Worker(URL.createObjectURL(source)).onmessage = (event) => resolve(String(event.data));
        }),
    );
    expect(seen).toBe(launched.userAgent);
  } finally {
    await launched.close();
  }
});

test('a profile in use is refused, and free again after closing', async () => {
  const profileDir = join(folder, 'busy');
  const first = await launchBrowser({ profileDir, config });
  await expect(launchBrowser({ profileDir, config })).rejects.toMatchObject({ code: 'browser_profile_busy' });
  await Promise.all([first.close(), first.close()]);
  const second = await launchBrowser({ profileDir, config });
  await second.close();
});
