import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { bundleReader } from '../build/bundle-reader.ts';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
];

/** Chromium of this machine, or undefined. */
export const CHROMIUM = PLACES.find((path): path is string => path !== undefined && existsSync(path));

/** A page whose own scripts never run, with the reader in an isolated world of it. */
export type ReaderBrowser = {
  /** Loads a file and runs the reader's bundle beside it. */
  open(file: string): Promise<void>;
  /** Loads markup as a whole document. */
  openHtml(html: string): Promise<void>;
  /** Value of an expression in the isolated world; plain JSON. */
  run<T>(expression: string): Promise<T>;
  close(): Promise<void>;
};

/** Starts a browser for tests. */
export async function startReaderBrowser(): Promise<ReaderBrowser> {
  if (!CHROMIUM) throw new Error('No Chromium: set CHROMIUM_PATH.');
  const browser: Browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--window-size=1280,900', '--host-resolver-rules=MAP * ~NOTFOUND'],
    defaultViewport: { width: 1280, height: 900 },
    env: { ...process.env, TZ: 'UTC' },
  });
  const [page = await browser.newPage()] = await browser.pages();
  const cdp: CDPSession = await page.createCDPSession();
  const script = await bundleReader();
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  let contextId = 0;
  const attach = async () => {
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const world = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'reader',
    });
    contextId = world.executionContextId;
    await run(`${script}; 0`);
  };
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  const openHtml = async (html: string) => {
    await page.goto('about:blank');
    const { frameTree } = await cdp.send('Page.getFrameTree');
    await cdp.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await attach();
  };
  return {
    async open(file) {
      await openHtml(await readFile(file, 'utf8'));
    },
    openHtml,
    run,
    close: () => browser.close(),
  };
}
