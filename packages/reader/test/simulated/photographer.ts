import { startSimulator } from '@queunir/simulator/start-simulator';
import puppeteer, { type Page } from 'puppeteer-core';
import { CHROMIUM } from '../reader-browser.ts';
import { NOW } from './lines.ts';
import type { PageTruth } from './page-truth.ts';
import type { SimulatedPage } from './simulated-pages.ts';
import { stageAccount } from './stage-account.ts';
import { type PhoneTruth, tellTruth } from './tell-truth.ts';

/** A page as Chromium drew it, as a whole document, and what is true of it. */
export type Snapshot = { html: string; truth: PageTruth };

/** A simulator with a linked page, and a person who opens chats on it and saves it. */
export type Photographer = {
  take(page: SimulatedPage): Promise<Snapshot>;
  close(): Promise<void>;
};

const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const QUICK = { splash: 20, sync: 60, history: 60 };

/** Starts a simulator with the staged account and links a real Chromium's page to it. */
export async function startPhotographer(): Promise<Photographer> {
  if (!CHROMIUM) throw new Error('No Chromium: set CHROMIUM_PATH.');
  const simulator = await startSimulator({ now: NOW, settings: QUICK });
  stageAccount(simulator.phone);
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--window-size=1280,900', '--lang=en-US', `--user-agent=${AGENT}`],
    defaultViewport: { width: 1280, height: 900 },
    env: { ...process.env, TZ: 'UTC' },
  });
  const api = `${simulator.phoneUrl}/api`;
  const post = (path: string, body: object) =>
    fetch(`${api}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(60_000);
  await page.goto(simulator.url);
  await page.waitForSelector('[data-ref] canvas');
  await post('scan', {});
  await page.waitForSelector('#side #pane-side [role="row"]');
  return {
    async take({ look, opened }) {
      // An open page would load itself anew while it is told to.
      await page.goto('about:blank');
      await post('settings', look);
      await page.goto(simulator.url);
      await page.waitForSelector('#side #pane-side [role="row"]');
      if (opened !== null) await openChat(page, opened);
      const truth = (await (await fetch(`${api}/truth`)).json()) as PhoneTruth;
      return { html: await save(page), truth: tellTruth(truth, opened, look) };
    },
    async close() {
      await browser.close();
      await simulator.stop();
    },
  };
}

async function openChat(page: Page, title: string): Promise<void> {
  const row = await page.waitForSelector(`#side #pane-side [role="gridcell"]:has(span[title="${title}"])`);
  await row?.click();
  await page.waitForSelector('div#main [data-id] > [data-virtualized="false"]');
  await page.waitForFunction(() => !document.querySelector('div#main [data-virtualized="true"]'));
}

// What is drawn where is a sign too, so the page takes its style along.
function save(page: Page): Promise<string> {
  return page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    );
    const style = document.createElement('style');
    style.textContent = rules.join('\n');
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) link.replaceWith(style);
    for (const script of document.querySelectorAll('script')) script.remove();
    return document.documentElement.outerHTML;
  });
}
