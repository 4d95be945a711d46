import type { Page } from 'playwright-core';

/** Rows beyond the visible ones that the page draws on each side, and the height of one in px (measured on the real page). */
const EXTRA = 30;
const HEIGHT = 76;

/** Scrolls the chat list from its first row to its last, a whole window of drawn rows at a time; stops at each. */
export async function* walkList(page: Page): AsyncGenerator<void> {
  const total = Number(await page.locator('#side [role="grid"]').getAttribute('aria-rowcount'));
  let last = -1;
  while (last < total - 1) {
    const from = last + 1;
    await page.evaluate(
      (top) => {
        const pane = document.querySelector('#side #pane-side');
        if (pane) pane.scrollTop = top;
      },
      (from === 0 ? 0 : from + EXTRA) * HEIGHT,
    );
    await page.waitForFunction(
      ({ index, least }) =>
        document.querySelector(`#side [data-testid="list-item-${index}"]`) !== null &&
        document.querySelectorAll('#side [role="grid"] > *').length >= least,
      { index: from, least: Math.min(EXTRA, total - from) },
    );
    last = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll<HTMLElement>('#side [data-testid^="list-item-"]')].map((row) =>
          Number(row.dataset.testid?.slice('list-item-'.length)),
        ),
      ),
    );
    yield;
  }
}

/** New messages between two stops: fewer than a window draws (about 150), so that none is passed by. */
const STEP = 100;

/** Opens the first chat and scrolls up until its oldest message has come; stops whenever enough older ones are drawn. */
export async function* walkConversation(page: Page, messages: number): AsyncGenerator<void> {
  await page.locator('#side #pane-side [role="gridcell"]').first().click();
  let stopped = 0;
  for (let loaded = 0; loaded < messages; ) {
    const came = await page.waitForFunction((before) => {
      const all = document.querySelectorAll('div#main [data-id]');
      return all.length > before && all[0]?.querySelector('[data-virtualized="false"]') ? all.length : 0;
    }, loaded);
    loaded = await came.jsonValue();
    if (loaded - stopped >= STEP || loaded >= messages || stopped === 0) {
      stopped = loaded;
      yield;
    }
    await page.evaluate(() => {
      const scroller = document.querySelector('[data-scrolltracepolicy="wa.web.conversation.messages"]');
      if (scroller) scroller.scrollTop = 0;
    });
  }
}
