import type { Feed } from '@queunir/reader/feed';
import { afterEach, expect, test } from 'vitest';
import { servePage } from '../testing/serve-page.ts';
import { waitFor } from '../testing/wait-for.ts';
import { openTestPage } from '../testing/with-browser.ts';
import { createReaderPort } from './page-reader.ts';
import { parseFeed } from './parse-feed.ts';
import { takeAnchors } from './take-anchors.ts';
import { loadWorldScript } from './world-script.ts';

let close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of close.reverse()) await each();
  close = [];
});

// A page of tomorrow: the title stands where no built-in way looks.
const row = (name: string) =>
  `<div role="row"><div aria-selected="false"><div data-cell="title"><b data-name title="${name}">${name}</b></div></div></div>`;
const html = `<html lang="en"><body><header data-tab="2"></header><div id="side"><div id="pane-side"><div role="grid">${row('Ana')}${row('Bo')}</div></div></div></body></html>`;
const table = { version: 2, anchors: { 'chat-row.title': [{ css: '[data-cell="title"] [data-name]' }] } };

test('a newer table is used in the page that stands, and in every later one, as data', async () => {
  const served = await servePage(html);
  close.push(served.close);
  const script = await loadWorldScript();
  const told: Feed[] = [];
  const opened = await openTestPage(script, {
    onPayload: (payload) => {
      const feed = parseFeed(payload);
      if (feed) told.push(feed);
    },
    onDocument: () => {},
  });
  close.push(opened.close);
  const { world } = opened.page;
  const reader = createReaderPort(world);
  const titles = () =>
    told.flatMap((feed) => (feed.type === 'list' ? [feed.list.rows.map(({ title }) => title)] : []));
  await opened.page.visit(served.url);
  await waitFor('the first list', () => titles().length > 0);
  expect(titles()).toEqual([[]]);
  await takeAnchors(world, reader, script, table);
  await waitFor('the list by the new table', () => titles().length > 1);
  expect(titles().at(-1)).toEqual(['Ana', 'Bo']);
  told.length = 0;
  await opened.page.visit(served.url);
  await waitFor('the list of the next document', () => titles().length > 0);
  expect(titles()).toEqual([['Ana', 'Bo']]);
  await takeAnchors(world, reader, script, null);
  expect((await reader.list())?.rows).toEqual([]);
});

test('a table whose selector this browser does not understand changes nothing', async () => {
  const served = await servePage(html);
  close.push(served.close);
  const opened = await openTestPage(await loadWorldScript(table), {
    onPayload: () => {},
    onDocument: () => {},
  });
  close.push(opened.close);
  await opened.page.visit(served.url);
  const reader = createReaderPort(opened.page.world);
  // The navigation answers before its document stands.
  await waitFor('the list', async () => (await reader.list().catch(() => null))?.rows.length === 2);
  expect(await reader.takeTable({ version: 3, anchors: { header: [{ css: 'header[' }] } })).toBe(false);
  expect((await reader.list())?.rows.map(({ title }) => title)).toEqual(['Ana', 'Bo']);
});
