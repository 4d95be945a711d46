import type { Feed, SurfacesRead } from '@queunir/reader/feed';
import { afterEach, expect, test } from 'vitest';
import { runSimulator, type Simulator } from '../testing/run-simulator.ts';
import { servePage } from '../testing/serve-page.ts';
import { waitFor } from '../testing/wait-for.ts';
import { openTestPage } from '../testing/with-browser.ts';
import { createReaderPort } from '../world/page-reader.ts';
import { loadWorldScript } from '../world/world-script.ts';
import { keepLooking } from './keep-looking.ts';

let phone: Simulator | undefined;
let opened: Awaited<ReturnType<typeof openTestPage>> | undefined;
afterEach(async () => {
  await opened?.close();
  await phone?.stop();
  opened = undefined;
  phone = undefined;
});

test('each look tells what has changed since the look before, and nothing twice', async () => {
  phone = await runSimulator();
  await phone.act('seed', { chats: 5, messages: 10 });
  // What the page says by itself is not listened to: every feed here comes from looking.
  opened = await openTestPage(await loadWorldScript(), { onPayload: () => {}, onDocument: () => {} });
  const told: Feed[] = [];
  const reached: boolean[] = [];
  const looking = keepLooking({
    page: opened.page,
    reader: createReaderPort(opened.page.world),
    url: phone.url,
    tell: (feed) => told.push(feed),
    reached: (yes) => reached.push(yes),
    everyMs: 100,
  });
  await looking.visit();
  expect(reached).toEqual([true]);
  await waitFor('a look at the QR code', () => told.some((feed) => feed.type === 'phase' && feed.phase.qr));
  await phone.act('scan');
  await waitFor('a look at the list', () =>
    told.some((feed) => feed.type === 'list' && feed.list.rows.length === 5),
  );
  await new Promise((resolve) => setTimeout(resolve, 600));
  const said = told.map(({ at: _at, ...feed }) => JSON.stringify(feed));
  expect(said.filter((json, index) => index > 0 && json === said[index - 1])).toEqual([]);
  const quiet = told.length;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(told.length).toBe(quiet);
  looking.forget();
  await waitFor('everything once more', () => told.length >= quiet + 3);
  // In whatever order: a look may have been under way, which then goes on with what is forgotten.
  expect(
    told
      .slice(quiet)
      .map(({ type }) => type)
      .sort(),
  ).toEqual(['chat', 'list', 'phase']);
  looking.stop();
});

test('every look at a page that is ready tells of its anchors, changed or not', async () => {
  const side = '<div role="table"><div role="row"><span title="Ana">Ana</span></div></div>';
  const served = await servePage(
    `<html lang="en"><body><header data-tab="2"></header><div id="side"><div id="pane-side">${side}</div></div></body></html>`,
  );
  opened = await openTestPage(await loadWorldScript(), { onPayload: () => {}, onDocument: () => {} });
  const looks: SurfacesRead[] = [];
  const looking = keepLooking({
    page: opened.page,
    reader: createReaderPort(opened.page.world),
    url: served.url,
    tell: () => {},
    reached: () => {},
    looked: ({ surfaces }) => void looks.push(surfaces),
    everyMs: 100,
  });
  await looking.visit();
  await waitFor('three looks', () => looks.length >= 3);
  looking.stop();
  await served.close();
  expect(looks.slice(0, 3)).toEqual(
    Array(3).fill({ inSight: ['list'], broken: [{ anchor: 'list.grid', reason: 'missing' }] }),
  );
});
