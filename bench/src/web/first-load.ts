import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

/** What a first visit fetches, in kB (1,000 bytes). */
export type FirstLoad = { scriptGzipKB: number; transferredKB: number; requests: number; shownMs: number };

/**
 * Opens the address in a browser with an empty cache, waits until `shown` is on the page and everything asked for has
 * come, and weighs what was fetched. Scripts are weighed as gzip would send them, whatever the server sent.
 */
export async function weighFirstLoad(
  context: BrowserContext,
  address: string,
  shown: string,
): Promise<FirstLoad> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  let transferred = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    transferred += encodedDataLength;
  });
  const scripts = new Map<string, Promise<Buffer>>();
  let requests = 0;
  page.on('response', (response) => {
    requests++;
    if (/javascript/.test(response.headers()['content-type'] ?? ''))
      scripts.set(response.url(), response.body());
  });
  const began = performance.now();
  await page.goto(address);
  await page.locator(shown).first().waitFor();
  const shownMs = performance.now() - began;
  // The event stream never ends, so "network idle" is not to be waited for; late chunks come within this.
  await page.waitForTimeout(3_000);
  const weights = await Promise.all([...scripts.values()].map(async (body) => gzipSync(await body).length));
  await page.close();
  return {
    scriptGzipKB: weights.reduce((sum, weight) => sum + weight, 0) / 1_000,
    transferredKB: transferred / 1_000,
    requests,
    shownMs,
  };
}
