import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePage } from '../testing/serve-page.ts';
import { waitFor } from '../testing/wait-for.ts';
import { openTestPage } from '../testing/with-browser.ts';
import { createReaderPort } from './page-reader.ts';
import type { ReaderPort } from './reader-port.ts';

// A reader as a page would like it to be: answers of other shapes, questions that never end.
const source = `globalThis.__queunirReader = {
  readPhase: () => ({ phase: 'dancing' }),
  readList: () => null,
  readChat: () => { throw new Error('a name from the page'); },
  readComposer: () => ({ present: true, text: 'x"\\u2028', canSend: true, reply: null }),
  locateRow: (token, title) => (title === 'Ana "A" \\u2028 </script>' && token === 7
    ? { x: 1, y: 2, width: 3, height: 4, inView: true, clickable: true } : null),
  locateAct: () => ({ x: 'left' }),
};`;

let site: Awaited<ReturnType<typeof servePage>>;
let opened: Awaited<ReturnType<typeof openTestPage>>;
let reader: ReaderPort;
beforeAll(async () => {
  site = await servePage('<!doctype html><title>page</title>');
  opened = await openTestPage(
    { worldName: 'w', bindingName: 'b', source },
    { onPayload: () => {}, onDocument: () => {} },
  );
  reader = createReaderPort(opened.page.world);
  await opened.page.visit(site.url);
  await waitFor('our world in the page', () =>
    opened.page.world.evaluate('document.title').then(
      (title) => title === 'page',
      () => false,
    ),
  );
});
afterAll(async () => {
  await opened?.close();
  await site?.close();
});

test('an answer of the right shape comes through, null where there is nothing', async () => {
  expect(await reader.list()).toBeNull();
  expect(await reader.composer()).toEqual({ present: true, text: 'x"\u2028', canSend: true, reply: null });
});

test('arguments reach the reader as they are, whatever signs they hold', async () => {
  expect(await reader.row(7, 'Ana "A" \u2028 </script>')).toEqual({
    box: { x: 1, y: 2, width: 3, height: 4 },
    reachable: true,
  });
  expect(await reader.row(8, 'Ana "A" \u2028 </script>')).toBeNull();
});

test.each([
  ['another shape', () => reader.phase()],
  ['another shape of a place', () => reader.place('composer')],
  ['a question that the reader does not know', () => reader.drawer()],
])('%s is page_did_not_answer', async (_name, ask) => {
  await expect(ask()).rejects.toMatchObject({ code: 'page_did_not_answer', blame: 'outside' });
});

test('an error in the page is told without its words, which may be personal', async () => {
  const error = await reader.chat().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'page_did_not_answer' });
  expect(JSON.stringify(error) + String(error)).not.toContain('a name');
});
