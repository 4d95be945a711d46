import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, openChat, openLinkedPage, type TestPage } from '../../testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage({ settings: { scramble: true } });
  addPerson(bench, 'Ana Lima', ['good morning', 'the bread is ready']);
  await openChat(bench.page, 'Ana Lima');
  await bench.page.keyboard.type('thank you');
  await bench.page.keyboard.press('Enter');
  await bench.page.locator('div#main [data-id] svg title', { hasText: 'wds-ic-read' }).waitFor({
    state: 'attached',
  });
});
afterAll(() => bench.close());

/** Words of the English page that no made-up word can be. */
const english = /\b(?:Send|Menu|Search|Chat|chat|list|message|messages|Read|Delivered|You|Attach|Type|New)\b/;

test('a scrambled page says nothing that the English one says', async () => {
  const said = await bench.page.evaluate(() =>
    [
      ...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-placeholder], button'),
    ].flatMap((one) => [
      ...['aria-label', 'title', 'placeholder', 'aria-placeholder'].map((name) => one.getAttribute(name)),
      one instanceof HTMLElement ? one.innerText : '',
    ]),
  );
  const words = said.filter((one): one is string => Boolean(one) && one !== 'chat-list-filters');
  expect(words.length).toBeGreaterThan(30);
  expect(words.filter((one) => english.test(one))).toEqual([]);
});

test('names, messages, times and names of icons stay', async () => {
  const { page } = bench;
  expect(await page.locator('#side span[title="Ana Lima"]').count()).toBe(1);
  const texts = await page.locator('div#main [data-testid="selectable-text"]').allInnerTexts();
  expect(texts).toEqual(expect.arrayContaining(['good morning', 'the bread is ready', 'thank you']));
  expect(
    await page.locator('div#main [data-pre-plain-text]').first().getAttribute('data-pre-plain-text'),
  ).toMatch(/^\[\d{1,2}:\d\d [AP]M, \d+\/\d+\/\d{4}\] Ana Lima: $/);
  expect(await page.locator('#side [role="tablist"]').getAttribute('aria-label')).toBe('chat-list-filters');
  expect(await page.locator('div#main footer [role="textbox"]').getAttribute('aria-label')).toMatch(
    /Ana Lima$/,
  );
});
