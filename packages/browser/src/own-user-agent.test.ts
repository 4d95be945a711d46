import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BrowserConfig } from './browser.config.ts';
import { type ChosenChromium, chooseChromium } from './choose-chromium.ts';
import { ownUserAgent } from './own-user-agent.ts';

let folder = '';
let config: BrowserConfig;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-agent-'));
  config = { chromiumPath: null, dataDir: folder, inherited: {} };
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const cache = () => join(folder, 'browser', 'user-agent.json');
const kept = async () => JSON.parse(await readFile(cache(), 'utf8')) as { key: string; userAgent: string };

test('the binary is asked once, and its answer is kept without the word Headless', async () => {
  const chosen = await chooseChromium(config);
  const agent = await ownUserAgent(chosen, config);
  expect(agent).toMatch(/Chrome\/\d+/);
  expect(agent).not.toContain('Headless');
  expect((await kept()).userAgent).toBe(agent);
});

test('what is kept is believed as long as the binary is the same, and a broken note is asked for anew', async () => {
  const path = join(folder, 'browser-that-never-starts');
  await writeFile(path, '#!/bin/sh\nexit 1\n');
  await chmod(path, 0o755);
  const chosen: ChosenChromium = { ...(await chooseChromium(config)), path };
  const { size, mtimeMs } = await stat(path);
  await mkdir(join(folder, 'browser'));
  await writeFile(
    cache(),
    JSON.stringify({ key: `${path} ${size} ${mtimeMs}`, userAgent: 'Mozilla/5.0 kept' }),
  );
  expect(await ownUserAgent(chosen, config)).toBe('Mozilla/5.0 kept');
  // Another binary under the same name: only asking tells, and this one does not start.
  await writeFile(path, '#!/bin/sh\nexit 2 # newer\n');
  await expect(ownUserAgent(chosen, config)).rejects.toThrow();
  await writeFile(cache(), '{ broken');
  await expect(ownUserAgent(chosen, config)).rejects.toThrow();
});
