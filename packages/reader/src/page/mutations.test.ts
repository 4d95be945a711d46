import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutatePage } from '../../test/mutations/mutate-page.ts';
import { shareOut } from '../../test/mutations/share-out.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import { WHOLE_PAGES } from '../../test/whole-pages.ts';

const CHANGES = 1_500;
/** Another one each time; a failure prints it, and it can be set to see the same changes again. */
const SEED = Number(process.env.QUEUNIR_MUTATION_SEED ?? randomInt(2 ** 31));

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

describe(`a page that lost, doubled, renamed or exchanged something (QUEUNIR_MUTATION_SEED=${SEED})`, () => {
  it.each(shareOut(WHOLE_PAGES, CHANGES))(
    '$name never gives a wrong title, text, direction or time',
    async ({ html, count }) => {
      await browser.openHtml(html);
      expect(await mutatePage(browser, SEED, count)).toEqual({ done: count, lies: [], silent: [] });
    },
  );
});
