import { AppError } from '@queunir/server/errors/app-error';
import type { Browser, CdpSession } from './cdp.types.ts';

/** The sessions that reach the one page of a browser. */
export type PageLink = {
  /** Everything is done through this one. */
  page: CdpSession;
  /** Holds the page visible while its window is minimised; see `quiet-window.ts`. */
  keeper: CdpSession;
  browser: CdpSession;
  targetId: string;
};

/** Attaches to the page that the browser began with. Errors: page_missing. */
export async function openPageLink(browser: Browser): Promise<PageLink> {
  const target =
    browser.targets().find((candidate) => candidate.type() === 'page') ??
    (await browser
      .waitForTarget((candidate) => candidate.type() === 'page', { timeout: 15_000 })
      .catch(() => null));
  if (!target) {
    throw new AppError('page_missing', 'The browser started without a page.', { blame: 'us', status: 503 });
  }
  const page = await target.createCDPSession();
  const keeper = await target.createCDPSession();
  const root = await browser.target().createCDPSession();
  await page.send('Page.enable');
  const { targetInfo } = await page.send('Target.getTargetInfo');
  // A question of the page (before it unloads, for example) would stop everything else in it.
  page.on('Page.javascriptDialogOpening', () => {
    page.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
  });
  return { page, keeper, browser: root, targetId: targetInfo.targetId };
}
