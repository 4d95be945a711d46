import type { LaunchedBrowser } from '@queunir/browser/launch-browser';
import { openPageLink, type PageLink } from '../browser/page-link.ts';
import { openQuietWindow, type QuietWindow } from '../browser/quiet-window.ts';
import { createHands, type Hands } from '../hands/hands.ts';
import { openReaderWorld, type ReaderWorld, type WorldScript } from '../world/reader-world.ts';

/** A running browser with our world in its page and hands over it. */
export type OpenPage = {
  link: PageLink;
  window: QuietWindow;
  world: ReaderWorld;
  hands: Hands;
  /** Goes to an address; false when nothing answered there. */
  visit(url: string): Promise<boolean>;
  /** Called once when the page's process died or the browser is gone. */
  onGone(listener: (why: 'browser_gone' | 'page_crashed') => void): void;
};

/** Puts our world and hands into a fresh browser. Errors: page_missing, page_did_not_answer. */
export async function openPage(
  launched: LaunchedBrowser,
  script: WorldScript,
  listen: { onPayload: (payload: string) => void; onDocument: () => void },
): Promise<OpenPage> {
  const link = await openPageLink(launched.browser);
  const world = await openReaderWorld(link.page, script, listen);
  const window = await openQuietWindow(link);
  return {
    link,
    window,
    world,
    hands: createHands(link.page),
    async visit(url) {
      const { errorText } = await link.page.send('Page.navigate', { url });
      return errorText === undefined;
    },
    onGone(listener) {
      let told = false;
      const tell = (why: 'browser_gone' | 'page_crashed'): void => {
        if (told) return;
        told = true;
        listener(why);
      };
      launched.browser.on('disconnected', () => tell('browser_gone'));
      link.page.on('Inspector.targetCrashed', () => tell('page_crashed'));
      link.page.on('Inspector.detached', () => tell('browser_gone'));
    },
  };
}
