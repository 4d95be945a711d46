import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserConfig } from '@queunir/browser/browser.config';
import { chooseChromium } from '@queunir/browser/choose-chromium';
import { launchFlags } from '@queunir/browser/launch-flags';
import { startProgram } from '@queunir/browser/start-program';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { bundleReader } from '@queunir/reader/bundle';
import { AppError } from '@queunir/server/errors/app-error';
import type { CDPSession } from 'puppeteer-core';

/** No name and no address is resolved: the saved page loads nothing. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';
/** A page that keeps the reader busy for longer is none that WhatsApp made. */
const LONGEST_MS = 60_000;

/** Shows markup and gives what an expression says of it, as JSON; `__queunirReader` stands beside the page. */
export type ShowPage = <T>(html: string, expression: string) => Promise<T>;

/**
 * Does some work with saved pages in one browser that has no network and runs none of their scripts.
 * Errors: those of starting a browser; page_not_read.
 */
export async function withSavedPages<T>(
  config: BrowserConfig,
  work: (show: ShowPage) => Promise<T>,
  table: AnchorTable | null = null,
): Promise<T> {
  const script = await bundleReader({ table });
  const profileDir = await mkdtemp(join(tmpdir(), 'queunir-read-page-'));
  const offline = { ...config, inherited: withoutProxies(config.inherited) };
  const chosen = await chooseChromium(offline);
  const browser = await startProgram(chosen, [NO_NETWORK, ...launchFlags(chosen, profileDir, null)], offline);
  try {
    const [page = await browser.newPage()] = await browser.pages();
    const cdp = await page.createCDPSession();
    await makeDeaf(cdp);
    return await work((html, expression) =>
      readInWorld(cdp, html, `${script}; JSON.stringify(${expression})`),
    );
  } finally {
    await browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

function withoutProxies(inherited: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inherited).filter(([name]) => !/_proxy$/i.test(name)));
}

async function makeDeaf(cdp: CDPSession): Promise<void> {
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
}

// With page scripts disabled promises never settle, so one synchronous expression reads everything.
async function readInWorld<T>(cdp: CDPSession, html: string, expression: string): Promise<T> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  await cdp.send('Page.setDocumentContent', { frameId, html });
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'reader' });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression,
    returnByValue: true,
    timeout: LONGEST_MS,
  });
  if (exceptionDetails || typeof result.value !== 'string') {
    throw new AppError('page_not_read', 'The reader failed on this page. Please report it with the page.', {
      blame: 'outside',
      status: 422,
      cause: exceptionDetails?.exception?.description,
    });
  }
  return JSON.parse(result.value) as T;
}
