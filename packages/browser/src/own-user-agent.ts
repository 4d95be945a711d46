import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { BrowserConfig } from './browser.config.ts';
import type { ChosenChromium } from './choose-chromium.ts';
import { launchFlags } from './launch-flags.ts';
import { startProgram } from './start-program.ts';

/**
 * The user agent of this binary without "Headless". Every headless build says `HeadlessChrome`, and WhatsApp Web
 * turns unknown browsers away (measured 2026). The binary is asked once and its answer kept beside the data.
 */
export async function ownUserAgent(chosen: ChosenChromium, config: BrowserConfig): Promise<string> {
  const file = await stat(chosen.path);
  const key = `${chosen.path} ${file.size} ${file.mtimeMs}`;
  const cache = resolve(config.dataDir, 'browser', 'user-agent.json');
  const known = await readKnown(cache);
  if (known.key === key && known.userAgent) return known.userAgent;
  const userAgent = (await askBinary(chosen, config)).replace('Headless', '');
  await mkdir(dirname(cache), { recursive: true });
  const draft = `${cache}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ key, userAgent }));
  await rename(draft, cache);
  return userAgent;
}

async function askBinary(chosen: ChosenChromium, config: BrowserConfig): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'queunir-ask-'));
  try {
    const browser = await startProgram(chosen, launchFlags(chosen, profile, null), config);
    return await browser.userAgent().finally(() => browser.close());
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readKnown(cache: string): Promise<{ key?: string; userAgent?: string }> {
  try {
    return JSON.parse(await readFile(cache, 'utf8'));
  } catch {
    return {};
  }
}
