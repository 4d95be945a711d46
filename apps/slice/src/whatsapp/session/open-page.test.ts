import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../hands/until.ts';
import { recordCdp, type SentCdp } from '../testing/record-cdp.ts';
import { servePage } from '../testing/serve-page.ts';
import { openTestPage } from '../testing/with-browser.ts';
import type { OpenPage } from './open-page.ts';

const html = `<!doctype html><title>a page</title><input id="box" style="position:absolute;left:20px;top:20px">
<div id="far" style="position:absolute;left:20px;top:80px;width:200px;height:100px;overflow:auto"><div style="height:3000px"></div></div>
<iframe srcdoc="<p>inner</p>"></iframe>
<script>
  document.title = [typeof ourReader, typeof ourEmit].join();
  window.seen = [];
  for (const name of ['focus', 'blur']) addEventListener(name, () => seen.push(name));
  window.frames_ = 0; (function draw() { frames_++; requestAnimationFrame(draw); })();
  document.documentElement.dataset.frames = '';
  setInterval(() => { document.documentElement.dataset.frames = String(frames_); document.documentElement.dataset.seen = seen.join(); }, 50);
</script>`;
const script = {
  worldName: 'test-world',
  bindingName: 'ourEmit',
  source: `globalThis.ourReader = { look: () => ({ title: document.title, box: document.querySelector('#box')?.value ?? null }) };
    ourEmit(JSON.stringify({ loaded: location.pathname, top: window === window.top }));`,
};

let site: Awaited<ReturnType<typeof servePage>>;
let opened: Awaited<ReturnType<typeof openTestPage>>;
let page: OpenPage;
const payloads: string[] = [];
let documents = 0;
const signal = new AbortController().signal;

beforeAll(async () => {
  site = await servePage(html);
  opened = await openTestPage(script, {
    onPayload: (payload) => payloads.push(payload),
    onDocument: () => {
      documents += 1;
    },
  });
  page = opened.page;
  await page.visit(site.url);
  await until(async () => (await look('document.readyState')) === 'complete', { withinMs: 10_000, signal });
});
afterAll(async () => {
  await opened?.close();
  await site?.close();
});

const look = (expression: string): Promise<unknown> => page.world.evaluate(expression).catch(() => null);
const focus = () => look('[document.visibilityState, document.hasFocus()].join()');
const rested = () => until(async () => (await focus()) === 'visible,false', { withinMs: 3_000, signal });

test('the page sees neither our script nor our binding, and our world sees the page', async () => {
  expect(await look('ourReader.look().title')).toBe('undefined,undefined');
});

test('the script speaks once for each document, from the top frame only', async () => {
  const before = payloads.length;
  expect(await page.visit(`${site.url}second`)).toBe(true);
  await until(async () => payloads.some((payload) => payload.includes('/second')), {
    withinMs: 5_000,
    signal,
  });
  const spoken = payloads.slice(before).map((payload) => JSON.parse(payload) as unknown);
  expect(spoken).toEqual([{ loaded: '/second', top: true }]);
  expect(documents).toBeGreaterThanOrEqual(2);
});

test('a resting page is visible and drawn, and does not have the focus', async () => {
  expect(await rested()).toBe(true);
  const before = Number(await look('document.documentElement.dataset.frames'));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(Number(await look('document.documentElement.dataset.frames'))).toBeGreaterThan(before + 5);
});

test('acting gives the page the focus and real input, resting takes it away again', async () => {
  await page.window.wake();
  await page.hands.click({ x: 25, y: 22, width: 60, height: 14 }, signal);
  await page.hands.insert('olá 👍🏽 :)', signal);
  expect(await focus()).toBe('visible,true');
  expect(await look('ourReader.look().box')).toBe('olá 👍🏽 :)');
  await page.hands.press('a', signal, { ctrl: true });
  await page.hands.press('Backspace', signal);
  expect(await look('ourReader.look().box')).toBe('');
  await page.hands.wheel({ x: 20, y: 80, width: 200, height: 100 }, 400, signal);
  expect(
    await until(async () => (await look('document.querySelector("#far").scrollTop')) === 400, {
      withinMs: 2_000,
      signal,
    }),
  ).toBe(true);
  await page.window.rest();
  expect(await rested()).toBe(true);
  await until(async () => String(await look('document.documentElement.dataset.seen')).endsWith('blur'), {
    withinMs: 2_000,
    signal,
  });
  expect(await look('document.documentElement.dataset.seen')).toMatch(/focus,blur$/);
});

test('a reload leaves the page without the focus and with our world in it', async () => {
  const before = documents;
  await page.link.page.send('Page.reload', {});
  await until(async () => documents > before, { withinMs: 5_000, signal });
  expect(await rested()).toBe(true);
  expect(await look('typeof ourReader')).toBe('object');
});

test('another address in another process leaves the page without the focus', async () => {
  await page.visit(site.url.replace('127.0.0.1', 'localhost'));
  await until(async () => (await look('location.hostname')) === 'localhost', { withinMs: 5_000, signal });
  expect(await rested()).toBe(true);
});

test('an address where nobody answers is told, not thrown', async () => {
  expect(await page.visit('http://127.0.0.1:1/')).toBe(false);
});

test('the recorder hears what the library sends by itself', async () => {
  const sent: SentCdp[] = [];
  const undo = recordCdp(page.link.page, (message) => sent.push(message));
  await page.link.browser.send('Target.attachToTarget', { targetId: page.link.targetId, flatten: true });
  undo();
  expect(sent.map(({ method }) => method)).toContain('Target.attachToTarget');
});
