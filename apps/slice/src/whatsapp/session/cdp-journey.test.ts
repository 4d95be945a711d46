import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, targetOf } from '../testing/linked-line.ts';
import { recordCdp, type SentCdp } from '../testing/record-cdp.ts';
import { openTestPage } from '../testing/with-browser.ts';

const sent: SentCdp[] = [];
let line: LinkedLine;
let undo: () => void = () => {};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-cdp-'));
  // The recorder needs any one connection to get at what all of them send through.
  const first = await openTestPage(
    { worldName: 'x', bindingName: 'y', source: '' },
    { onPayload: () => {}, onDocument: () => {} },
  );
  undo = recordCdp(first.page.link.page, (message) => sent.push(message));
  await first.close();
  sent.length = 0;
  line = await linkLine((phone) => phone.act('seed', { chats: 20, messages: 400 }));
  const chat = await line.chatWith({
    name: 'Journey',
    texts: Array.from({ length: 60 }, (_, index) => `m ${index}`),
  });
  const target = targetOf(chat);
  const { navigator } = line.session;
  await navigator.readOwnAccount();
  await navigator.openChat(target, 'person');
  await navigator.loadOlder(target, 'person');
  await navigator.walkList('background', 100);
  await navigator.send({
    target,
    text: 'two\nlines',
    quotedKey: null,
    beforeEnter: async () => {},
    onForeignDraft: async () => {},
  });
  await line.session.stop();
});
afterAll(async () => {
  undo();
  await line?.close();
  await rm(folder, { recursive: true, force: true });
});

const of = (method: string) => sent.filter((message) => message.method === method);

test('the whole journey was recorded, from launch to closing', () => {
  const methods = new Set(sent.map(({ method }) => method));
  for (const expected of ['Target.setAutoAttach', 'Page.navigate', 'Input.insertText', 'Browser.close']) {
    expect(methods).toContain(expected);
  }
  expect(of('Runtime.evaluate').length).toBeGreaterThan(50);
});

test('nothing is evaluated outside our own world', () => {
  const [script] = of('Page.addScriptToEvaluateOnNewDocument');
  expect(of('Runtime.callFunctionOn')).toEqual([]);
  expect(of('Page.createIsolatedWorld')).toEqual([]);
  for (const { params } of of('Runtime.evaluate')) {
    expect(params.uniqueContextId).toEqual(expect.stringMatching(/./));
    expect(params.expression).toEqual(expect.stringMatching(/^__queunirReader\.[a-zA-Z]+\(/));
  }
  expect(script?.params.worldName).toEqual(expect.stringMatching(/^w[0-9a-f]{16}$/));
});

test('scripts and bindings are given to a named world only', () => {
  expect(of('Page.addScriptToEvaluateOnNewDocument')).toHaveLength(1);
  for (const { params } of of('Page.addScriptToEvaluateOnNewDocument')) expect(params.worldName).toBeTruthy();
  expect(of('Runtime.addBinding')).toHaveLength(1);
  for (const { params } of of('Runtime.addBinding')) expect(params.executionContextName).toBeTruthy();
});

test('nothing of what the page is or loads is watched or changed', () => {
  const forbidden =
    /^(?:Network|Fetch|Debugger|DOMDebugger|Storage|Security|ServiceWorker)\.|UserAgent|Override|setBypassCSP|Page\.setDocumentContent/;
  expect([...new Set(sent.map(({ method }) => method))].filter((method) => forbidden.test(method))).toEqual(
    [],
  );
});

test('every method that was sent is one that we know of', () => {
  const known = new Set([
    'Browser.close', 'Browser.getVersion', 'Browser.getWindowForTarget', 'Browser.setWindowBounds',
    'Emulation.setFocusEmulationEnabled',
    'Input.dispatchKeyEvent', 'Input.dispatchMouseEvent', 'Input.insertText',
    'Page.addScriptToEvaluateOnNewDocument', 'Page.bringToFront', 'Page.enable', 'Page.getFrameTree', 'Page.navigate',
    'Runtime.addBinding', 'Runtime.enable', 'Runtime.evaluate', 'Runtime.runIfWaitingForDebugger',
    'Target.attachToTarget', 'Target.detachFromTarget', 'Target.getBrowserContexts', 'Target.getTargetInfo',
    'Target.setAutoAttach', 'Target.setDiscoverTargets',
  ]); // biome-ignore format: read by domain
  expect([...new Set(sent.map(({ method }) => method))].filter((method) => !known.has(method))).toEqual([]);
});
