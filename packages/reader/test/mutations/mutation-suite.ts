import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReaderBrowser, startReaderBrowser } from '../reader-browser.ts';
import type { PageTruth } from '../simulated/page-truth.ts';
import { type Photographer, startPhotographer } from '../simulated/photographer.ts';
import { SIMULATED_PAGES } from '../simulated/simulated-pages.ts';
import { WHOLE_PAGES } from '../whole-pages.ts';
import { mutatePage } from './mutate-page.ts';
import { shareOut } from './share-out.ts';
import { tellSplit } from './tell-split.ts';

/** Changes of one call: a page at work cannot be told to stop. */
const AT_ONCE = 500;
/** Another one each time; a failure prints it, and it can be set to see the same changes again. */
const SEED = Number(process.env.QUEUNIR_MUTATION_SEED ?? randomInt(2 ** 31));

/**
 * Declares the tests that change pages and read them: so many changes of the saved and written pages, and as many of
 * pages that the simulator draws. It prints how many were made on which page.
 */
export function mutationSuite(changes: number): void {
  const done: { name: string; count: number }[] = [];
  let browser: ReaderBrowser;
  beforeAll(async () => {
    browser = await startReaderBrowser();
  });
  afterAll(async () => {
    await browser.close();
    console.log(tellSplit(SEED, done));
  });
  const change = async (page: { name: string; count: number; place: number }, truth: PageTruth | null) => {
    const made = { name: page.name, count: 0 };
    done.push(made);
    while (made.count < page.count) {
      const now = Math.min(AT_ONCE, page.count - made.count);
      // Pages that are alike are not changed alike.
      const seed = SEED + page.place * 10_007 + made.count;
      expect(await mutatePage(browser, seed, now, truth)).toEqual({ done: now, lies: [], silent: [] });
      made.count += now;
    }
  };

  describe(`${changes} changes of saved and written pages (QUEUNIR_MUTATION_SEED=${SEED})`, () => {
    it.each(shareOut(WHOLE_PAGES, changes))(
      '$name never gives a wrong title, text, direction or time',
      async (page) => {
        await browser.openHtml(page.html);
        await change(page, null);
      },
    );
  });

  describe(`${changes} changes of simulated pages (QUEUNIR_MUTATION_SEED=${SEED})`, () => {
    let photographer: Photographer;
    beforeAll(async () => {
      photographer = await startPhotographer();
    });
    afterAll(() => photographer.close());
    it.each(shareOut(SIMULATED_PAGES, changes))(
      '$name never says other than the phone behind it',
      async (page) => {
        const { html, truth } = await photographer.take(page);
        await browser.openHtml(html);
        await change(page, truth);
      },
    );
  });
}
