import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePage } from '../testing/serve-page.ts';
import { waitFor } from '../testing/wait-for.ts';
import { openTestPage } from '../testing/with-browser.ts';
import { createReaderPort } from '../world/page-reader.ts';
import type { At } from './at.ts';
import { pressIfThere, pressPlace, scrollTo } from './pointing.ts';

const rows = Array.from(
  { length: 100 },
  (_, index) => `<p id="r${index}" style="height:40px;margin:0">${index}</p>`,
);
const html = `<!doctype html><title>rows</title>
<div id="list" style="height:300px;width:300px;overflow:auto">${rows.join('')}</div>
<button id="late" style="position:absolute;left:400px;top:20px">late</button>
<div id="cover" style="position:absolute;left:390px;top:10px;width:100px;height:60px;background:#eee"></div>
<script>document.addEventListener('click', (event) => { document.title = event.target.id; });</script>`;
const source = `globalThis.__queunirReader = (() => {
  const place = (element) => {
    if (!element) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return { x, y, width, height, inView: hit !== null, clickable: hit === element };
  };
  return {
    locateRow: (token) => place(document.getElementById('r' + token)),
    locateAct: (name) => place(document.getElementById(name)),
    locateScroller: () => {
      const list = document.getElementById('list');
      const { scrollTop, scrollHeight, clientHeight } = list;
      return { ...place(list), scrollTop, scrollHeight, clientHeight };
    },
  };
})();`;

let site: Awaited<ReturnType<typeof servePage>>;
let opened: Awaited<ReturnType<typeof openTestPage>>;
let at: At;
const evaluate = (expression: string) => opened.page.world.evaluate(expression).catch(() => null);
beforeAll(async () => {
  site = await servePage(html);
  opened = await openTestPage(
    { worldName: 'w', bindingName: 'b', source },
    { onPayload: () => {}, onDocument: () => {} },
  );
  const turn = { signal: new AbortController().signal, checkpoint: () => {} };
  at = { reader: createReaderPort(opened.page.world), hands: opened.page.hands, turn };
  await opened.page.visit(site.url);
  await waitFor('the page', async () => (await evaluate('document.title')) === 'rows');
  await opened.page.window.wake();
});
afterAll(async () => {
  await opened?.close();
  await site?.close();
});

test.each([90, 3, 50])('row %i is brought under the mouse by the wheel and pressed', async (row) => {
  const box = await scrollTo(at, 'list', () => at.reader.row(row, ''));
  expect(box).not.toBeNull();
  if (box) await at.hands.click(box, at.turn.signal);
  expect(await evaluate('document.title')).toBe(`r${row}`);
});

test('a row that is not there is not looked for', async () => {
  expect(await scrollTo(at, 'list', () => at.reader.row(1_000, ''))).toBeNull();
});

test('what is covered is not pressed: neither now, nor before the time is over', async () => {
  const covered = 'late' as never;
  expect(await pressIfThere(at, covered)).toBe(false);
  await expect(pressPlace(at, covered, { withinMs: 200 })).rejects.toMatchObject({
    code: 'page_did_not_answer',
  });
  expect(await evaluate('document.title')).not.toBe('late');
});

test('what is uncovered later is pressed then', async () => {
  const covered = 'late' as never;
  setTimeout(() => void evaluate('document.getElementById("cover").remove()'), 150);
  await pressPlace(at, covered);
  expect(await evaluate('document.title')).toBe('late');
});

test('an act that was called off scrolls no further', async () => {
  const off: At = {
    ...at,
    turn: {
      ...at.turn,
      checkpoint: () => {
        throw new Error('called off');
      },
    },
  };
  const before = await evaluate('document.getElementById("list").scrollTop');
  await expect(scrollTo(off, 'list', () => at.reader.row(0, ''))).rejects.toThrow('called off');
  expect(await evaluate('document.getElementById("list").scrollTop')).toBe(before);
});
