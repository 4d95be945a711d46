import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleReader } from '../../build/bundle-reader.ts';
import { fixture } from '../../test/fixtures.ts';
import { CHROMIUM } from '../../test/reader-browser.ts';
import type { Feed } from '../feed.ts';

let browser: Browser;
let page: Page;
let cdp: CDPSession;
let feeds: Feed[] = [];
let world = 0;

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: CHROMIUM ?? '',
    args: ['--no-sandbox'],
    defaultViewport: { width: 1280, height: 900 },
  });
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** Opens a fixture as a live page: its own scripts may run, the reader tells through a binding of its world. */
async function watch(name: string): Promise<void> {
  page = await browser.newPage();
  cdp = await page.createCDPSession();
  feeds = [];
  cdp.on('Runtime.bindingCalled', ({ payload }) => feeds.push(JSON.parse(payload) as Feed));
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'reader') world = context.id;
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Page.enable');
  await cdp.send('Runtime.addBinding', { name: 'tell', executionContextName: 'reader' });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: await bundleReader({ binding: 'tell' }),
    worldName: 'reader',
  });
  const html = await readFile(fixture(name), 'utf8');
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  await settled();
}

/** Every change made so far has been read and told when two more tasks of the page have run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
}

async function change(script: string): Promise<Feed[]> {
  feeds = [];
  await page.evaluate(script);
  await settled();
  return feeds;
}

describe('the live reader', () => {
  it('tells phase, list and chat once when a page has come, and is silent while nothing changes', async () => {
    await watch('g2-2026-09/person.html');
    const last = (type: Feed['type']) => feeds.filter((feed) => feed.type === type).at(-1);
    expect(last('phase')).toMatchObject({ phase: { phase: 'ready', generation: 'g2' } });
    expect(last('list')).toMatchObject({ list: { rows: { length: 7 } } });
    expect(last('chat')).toMatchObject({ chat: { header: { title: 'Ana Silva' } } });
    expect(await change('1')).toEqual([]);
    expect(await change('document.querySelector("#side").classList.add("dark")')).toEqual([]);
  });

  it('tells only the message that changed', async () => {
    await watch('g2-2026-09/person.html');
    const told = await change(`{
      const meta = document.querySelector('[data-id="3EB000000000000000A4"] [aria-label=" Sent "]');
      meta.setAttribute('aria-label', ' Read ');
      meta.querySelector('title').textContent = 'wds-ic-read';
    }`);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      type: 'chat',
      chat: { messages: [{ key: '3EB000000000000000A4', ack: 'read' }] },
    });
    expect(told[0]?.type === 'chat' && told[0].chat?.messages).toHaveLength(1);
  });

  it('tells at once when the messages have lost their ids', async () => {
    await watch('g2-2026-09/person.html');
    const told = await change(
      `for (const each of document.querySelectorAll('[data-id]')) each.removeAttribute('data-id')`,
    );
    expect(told).toContainEqual(
      expect.objectContaining({ type: 'drift', drift: [{ anchor: 'message.id', reason: 'missing' }] }),
    );
  });

  it('tells a new message and its row in the list', async () => {
    await watch('g2-2026-09/person.html');
    const told = await change(`{
      const last = document.querySelector('[data-id="AC0000000000000000000000000000A5"]').closest('[role="row"]');
      const next = last.cloneNode(true);
      next.querySelector('[data-id]').setAttribute('data-id', 'AC0000000000000000000000000000A7');
      last.parentElement.append(next);
      const preview = document.querySelector('[data-testid="list-item-1"] [data-testid="last-msg-status"]');
      preview.setAttribute('title', 'newest');
    }`);
    const chat = told.find((feed) => feed.type === 'chat');
    expect(chat?.chat?.order.at(-1)).toBe('AC0000000000000000000000000000A7');
    expect(chat?.chat?.messages.map((message) => message.key)).toEqual(['AC0000000000000000000000000000A7']);
    const list = told.find((feed) => feed.type === 'list');
    expect(list?.list.rows.find((row) => row.title === 'Ana Silva')?.preview).toBe('newest');
  });

  it('reads a shell again when its content has come', async () => {
    await watch('g2-2026-09/person.html');
    const told = await change(`{
      const shell = document.querySelector('[data-id="3A0000000000000000A0"] > div');
      shell.innerHTML = document.querySelector('[data-id="3A0000000000000000A1"] > div').innerHTML;
      shell.setAttribute('data-virtualized', 'false');
    }`);
    expect(told.filter((feed) => feed.type === 'chat')).toHaveLength(1);
    expect(told[0]).toMatchObject({
      type: 'chat',
      chat: { messages: [{ key: '3A0000000000000000A0', loaded: true, text: 'Hello *there* 🤣' }] },
    });
  });

  it('tells a chat as soon as the list marks the row that its header names', async () => {
    await watch('g2-2026-09/person.html');
    const early = await change(
      `document.querySelector('[data-testid="conversation-info-header-chat-title"]').textContent = 'Bakers'`,
    );
    expect(early.filter((feed) => feed.type === 'chat')).toEqual([]);
    const late = await change(`{
      document.querySelector('#grid [aria-selected="true"]').setAttribute('aria-selected', 'false');
      document.querySelector('[data-testid="list-item-0"] [aria-selected]').setAttribute('aria-selected', 'true');
    }`);
    expect(late.find((feed) => feed.type === 'chat')?.chat?.header.title).toBe('Bakers');
  });

  it('tells another chat whole, and that none is open', async () => {
    await watch('g2-2026-09/person.html');
    const other = await change(`{
      document.querySelector('[data-testid="conversation-info-header-chat-title"]').textContent = 'Bo';
      document.querySelector('#grid [aria-selected="true"]').setAttribute('aria-selected', 'false');
      for (const node of document.querySelectorAll('div#main [data-id]')) {
        node.removeAttribute('data-testid');
        node.setAttribute('data-id', 'B' + node.getAttribute('data-id'));
      }
    }`);
    const chat = other.find((feed) => feed.type === 'chat')?.chat;
    expect(chat?.header.title).toBe('Bo');
    expect(chat?.messages).toHaveLength(7);
    expect(await change(`document.querySelector('div#main').remove()`)).toContainEqual({
      type: 'chat',
      at: expect.any(Number),
      chat: null,
    });
  });

  it('tells drift once by name and reason', async () => {
    await watch('g2-2026-09/person.html');
    const remove = (title: string) =>
      `document.querySelector('[role="row"] [title="${title}"]').removeAttribute('title')`;
    expect(await change(remove('Cy'))).toContainEqual({
      type: 'drift',
      at: expect.any(Number),
      drift: [{ anchor: 'chat-row.title', reason: 'missing' }],
    });
    expect((await change(remove('Choir'))).map((feed) => feed.type)).toEqual(['list']);
  });

  it('shows the page’s own scripts neither its global nor its binding', async () => {
    await watch('g2-2026-09/person.html');
    expect(await page.evaluate(() => ['__queunirReader' in globalThis, 'tell' in globalThis])).toEqual([
      false,
      false,
    ]);
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: 'Object.isFrozen(__queunirReader)',
      contextId: world,
      returnByValue: true,
    });
    expect(result.value).toBe(true);
  });
});
