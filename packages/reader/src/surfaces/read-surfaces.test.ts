import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixture, HAS_SAVED_PAGES, SAVED_PAGES } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { SurfacesRead } from '../feed.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

const look = () => browser.run<SurfacesRead>('__queunirReader.readSurfaces()');
const change = (act: string) => browser.run(`${act}; 0`);
const each = (css: string, act: string) =>
  change(`for (const e of document.querySelectorAll(${JSON.stringify(css)})) { ${act} }`);

describe('the required anchors of a page', () => {
  beforeEach(() => browser.open(fixture('g2-2026-09/person.html')));

  it('are all found on a page as it is known', async () => {
    expect(await look()).toEqual({ inSight: ['list', 'thread', 'sending'], broken: [] });
  });

  it('say when the grid of the list is gone or stands there twice', async () => {
    await each('#side [role="grid"]', "e.setAttribute('role', 'table')");
    expect(await look()).toMatchObject({ broken: [{ anchor: 'list.grid', reason: 'missing' }] });
    await browser.open(fixture('g2-2026-09/person.html'));
    await each('#side [role="grid"]', 'e.after(e.cloneNode(true))');
    expect(await look()).toMatchObject({ broken: [{ anchor: 'list.grid', reason: 'ambiguous' }] });
  });

  it('say when most rows have lost their title, not when one has', async () => {
    await change("document.querySelector('[aria-colindex=\"2\"] span[title]').removeAttribute('title')");
    expect((await look()).broken).toEqual([]);
    await each('#side span[title]', "e.removeAttribute('title')");
    expect((await look()).broken).toEqual([{ anchor: 'chat-row.title', reason: 'missing' }]);
  });

  it('say when the whole side is called otherwise', async () => {
    await each('div#side', "e.id = 'aside'; e.querySelector('#pane-side').id = 'pane'");
    expect(await look()).toMatchObject({ broken: [{ anchor: 'list.grid', reason: 'missing' }] });
  });

  it('say when the open chat has lost its name, its list, its ids or its frame', async () => {
    const lost = async (css: string, act: string) => {
      await browser.open(fixture('g2-2026-09/person.html'));
      await each(css, act);
      return (await look()).broken.map(({ anchor, reason }) => `${anchor} ${reason}`);
    };
    expect(await lost('div#main header span', 'e.remove()')).toContain('header.title missing');
    expect(
      await lost('div#main header', "e.outerHTML = e.outerHTML.replaceAll('header', 'section')"),
    ).toContain('header missing');
    const list = "e.removeAttribute('data-tab'); e.removeAttribute('role'); e.removeAttribute('data-testid')";
    expect(
      await lost('div#main > :not(header, footer), div#main > :not(header, footer) [data-tab]', list),
    ).toContain('chat.message-list missing');
    expect(await lost('[data-id]', "e.removeAttribute('data-id')")).toContain('message.id missing');
    const frame = 'div#main, [data-testid="conversation-panel-wrapper"]';
    expect(await lost(frame, "e.id = 'middle'; e.removeAttribute('data-testid')")).toContain(
      'page.main missing',
    );
    expect(await lost('div#main', 'e.after(e.cloneNode(true))')).toContain('page.main ambiguous');
  });

  it('say when most messages have lost their time, and that sending does not need it', async () => {
    await each('[data-testid="msg-meta"]', 'e.remove()');
    await each('[data-pre-plain-text]', "e.removeAttribute('data-pre-plain-text')");
    const { broken } = await look();
    expect(broken).toContainEqual({ anchor: 'message.time', reason: 'missing' });
  });

  it('say when the field to write in is not known any more', async () => {
    await each(
      'footer [role="textbox"]',
      "e.removeAttribute('contenteditable'); e.removeAttribute('data-testid')",
    );
    expect((await look()).broken).toEqual([{ anchor: 'composer', reason: 'missing' }]);
  });

  it('claim nothing of what is not in sight', async () => {
    await change("document.querySelector('div#main').remove()");
    expect(await look()).toEqual({ inSight: ['list'], broken: [] });
    await browser.openHtml(
      '<html lang="en"><body><div id="app"><header data-tab="2"></header><div id="side"><div id="pane-side"><p>No chats yet</p></div></div></div></body></html>',
    );
    expect(await look()).toEqual({ inSight: [], broken: [] });
  });
});

describe('real saved pages', () => {
  beforeEach((context) => {
    if (!HAS_SAVED_PAGES) context.skip('../shared/data/whatsapp-web-pages is not here');
  });

  it('show every required anchor', async () => {
    for (const name of readdirSync(SAVED_PAGES).filter((file) => file.startsWith('wa-saved-page'))) {
      await browser.open(join(SAVED_PAGES, name));
      expect({ name, ...(await look()) }).toMatchObject({ name, broken: [] });
    }
  });

  it('hand-written pages of the newest generation show them too', async () => {
    for (const name of ['g2-2026-09/kinds.html', 'g2-2026-09/drawers.html', 'phases/viewer.html']) {
      await browser.open(fixture(name));
      expect({ name, ...(await look()) }).toMatchObject({ name, broken: [] });
    }
  });
});
