import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserConfig, readBrowserConfig } from '@queunir/browser/browser.config';
import { chooseChromium } from '@queunir/browser/choose-chromium';
import { launchFlags } from '@queunir/browser/launch-flags';
import { startProgram } from '@queunir/browser/start-program';
import { bundleReader } from '@queunir/reader/bundle';
import type { PageRead } from '@queunir/reader/page/read-page';
import { AppError } from '@queunir/server/errors/app-error';
import type { CDPSession } from 'puppeteer-core';

/** No name and no address is resolved: the saved page loads nothing. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';

/**
 * Shows markup in a browser without network and without running its scripts, and gives what the reader sees.
 * Errors: those of starting a browser; page_not_read.
 */
export async function readSavedPage(
  html: string,
  config: BrowserConfig = readBrowserConfig(),
): Promise<PageRead> {
  const script = await bundleReader();
  const profileDir = await mkdtemp(join(tmpdir(), 'queunir-read-page-'));
  const offline = { ...config, inherited: withoutProxies(config.inherited) };
  const chosen = await chooseChromium(offline);
  const browser = await startProgram(chosen, [NO_NETWORK, ...launchFlags(chosen, profileDir, null)], offline);
  try {
    const [page = await browser.newPage()] = await browser.pages();
    return await readInWorld(await page.createCDPSession(), html, script);
  } finally {
    await browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function withoutProxies(inherited: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inherited).filter(([name]) => !/_proxy$/i.test(name)));
}

// With page scripts disabled promises never settle, so one synchronous expression reads everything.
async function readInWorld(cdp: CDPSession, html: string, script: string): Promise<PageRead> {
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  await cdp.send('Page.setDocumentContent', { frameId, html });
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'reader' });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${script}; JSON.stringify(__queunirReader.readPage())`,
    returnByValue: true,
  });
  if (exceptionDetails || typeof result.value !== 'string') {
    throw new AppError('page_not_read', 'The reader failed on this page. Please report it with the page.', {
      blame: 'us',
      cause: exceptionDetails?.exception?.description,
    });
  }
  return JSON.parse(result.value) as PageRead;
}
