import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutatePage } from '../../test/mutations/mutate-page.ts';
import { shareOut } from '../../test/mutations/share-out.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import { WHOLE_PAGES } from '../../test/whole-pages.ts';

const CHANGES = 10_000;
/** Changes of one call: a page at work cannot be told to stop. */
const AT_ONCE = 500;
const SEED = Number(process.env.QUEUNIR_MUTATION_SEED ?? randomInt(2 ** 31));

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

describe(`ten thousand changed pages (QUEUNIR_MUTATION_SEED=${SEED})`, () => {
  it.each(shareOut(WHOLE_PAGES, CHANGES))('$name is never read wrong', async ({ html, count }) => {
    await browser.openHtml(html);
    for (let done = 0; done < count; done += AT_ONCE) {
      const now = Math.min(AT_ONCE, count - done);
      expect(await mutatePage(browser, SEED + done, now)).toEqual({ done: now, lies: [], silent: [] });
    }
  });
});
