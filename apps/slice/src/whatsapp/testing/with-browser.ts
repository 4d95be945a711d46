import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import { launchBrowser } from '@queunir/browser/launch-browser';
import { type OpenPage, openPage } from '../session/open-page.ts';
import type { WorldScript } from '../world/reader-world.ts';

/** A browser on a throw-away profile with our world in its page. */
export async function openTestPage(
  script: WorldScript,
  listen: { onPayload: (payload: string) => void; onDocument: () => void },
): Promise<{ page: OpenPage; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'queunir-page-'));
  const launched = await launchBrowser({
    profileDir: join(folder, 'profile'),
    config: { ...readBrowserConfig(), dataDir: folder },
  });
  const page = await openPage(launched, script, listen);
  return {
    page,
    async close() {
      await launched.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
