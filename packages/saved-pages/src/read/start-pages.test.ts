import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import { needs } from '@queunir/server/testing/needs';
import { afterAll, expect, test } from 'vitest';
import { readSavedPage } from './read-saved-page.ts';

const run = promisify(execFile);
/** Holds WhatsApp Web's own start page as it was served on every day of two months of 2026. */
const PACKAGE = '@wppconnect/wa-version@1.5.4908';
const PAGES = 6;

let folder = '';
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true });
});

test('the start pages that WhatsApp Web served, from the oldest to the newest, read as loading', async (context) => {
  needs(context, 'npm registry', { program: 'tar' });
  folder = await mkdtemp(join(tmpdir(), 'queunir-start-pages-'));
  const pack = ['pack', PACKAGE, '--silent', '--prefer-offline', '--pack-destination', folder];
  await run('npm', pack, { cwd: folder });
  const [archive = ''] = await readdir(folder);
  await run('tar', ['-xzf', join(folder, archive), '-C', folder]);
  for (const file of await spread(join(folder, 'package/html'))) {
    const page = await readSavedPage(await readFile(file, 'utf8'), readBrowserConfig());
    expect({ file, ...page }).toMatchObject({
      phase: 'loading',
      locale: 'en',
      chats: [],
      chat: null,
      drift: [],
    });
  }
}, 300_000);

async function spread(html: string): Promise<string[]> {
  const names = (await readdir(html)).sort();
  const step = (names.length - 1) / (PAGES - 1);
  return Array.from({ length: PAGES }, (_, index) => join(html, names[Math.round(index * step)] ?? ''));
}
