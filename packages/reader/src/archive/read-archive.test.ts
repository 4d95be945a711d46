import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { ArchiveRead, ListRead } from '../feed.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());
beforeEach(() => browser.open(fixture('g2-2026-09/archive.html')));

const read = () => browser.run<ArchiveRead | null>('__queunirReader.readArchive()');
const act = (name: string) => browser.run(`__queunirReader.locateAct('${name}')`);
const change = (expression: string) => browser.run(`(${expression}, 0)`);
const panel = `document.querySelector('[data-testid="drawer-left"]')`;

describe('the panel of archived chats', () => {
  it('is read row by row in screen order', async () => {
    const archive = await read();
    expect(archive?.total).toBe(2);
    expect(archive?.rows).toMatchObject([
      { title: 'Former Client', preview: 'thank you', time: 'Yesterday', unread: 2, group: null },
      { title: 'Old Choir', preview: 'see you', previewAuthor: '~Bo', time: 'Monday', group: true },
    ]);
  });

  it('is told apart from the list, which stays below it', async () => {
    const list = await browser.run<ListRead>('__queunirReader.readList()');
    expect(list).toMatchObject({ total: 1, archivedUnread: 1, archivedEntry: true });
    expect(list.rows.map(({ title }) => title)).toEqual(['Ana Silva']);
    const tokens = [...list.rows, ...((await read())?.rows ?? [])].map(({ token }) => token);
    expect(new Set(tokens).size).toBe(3);
  });

  it('has an entry, a way back and something that scrolls, which can be pointed at', async () => {
    expect(await act('archived-entry')).toMatchObject({ inView: true });
    expect(await act('archive-back')).toMatchObject({ inView: true, clickable: true });
    expect(await browser.run(`__queunirReader.locateScroller('archive')`)).toMatchObject({
      scrollTop: 0,
      clientHeight: 300,
    });
  });

  it('is known by the words of its entry where the language is not', async () => {
    await change(`document.querySelector('h1').textContent = 'Mga Naka-archive'`);
    expect(await read()).toBeNull();
    await change(
      `document.querySelector('[data-testid="chatlist-panel-archived-button"] div').textContent = 'Mga Naka-archive'`,
    );
    expect((await read())?.rows).toHaveLength(2);
  });

  it('is found without test ids too, as in the older generation', async () => {
    await change(`${panel}.removeAttribute('data-testid')`);
    expect((await read())?.rows).toHaveLength(2);
    expect(await act('archive-back')).toMatchObject({ clickable: true });
  });

  it.each([
    ['it is closed', `${panel}.replaceChildren()`],
    ['another panel with rows is open', `document.querySelector('h1').textContent = 'Starred'`],
    [
      'it has two grids',
      `${panel}.querySelector('.body').insertAdjacentHTML('beforeend', '<div role="grid">')`,
    ],
    ['it stands there twice', `${panel}.after(${panel}.cloneNode(true))`],
  ])('is null when %s', async (_when, expression) => {
    await change(expression);
    expect(await read()).toBeNull();
  });

  it('gives no way back where two buttons might be it', async () => {
    await change(`${panel}.querySelector('button').replaceWith(document.createElement('button'))`);
    expect(await act('archive-back')).toBeNull();
  });

  it('has no entry where the page draws none', async () => {
    await change(`document.querySelector('[data-testid="chatlist-panel-archived-button"]').hidden = true`);
    expect(await browser.run('__queunirReader.readList()')).toMatchObject({
      archivedEntry: false,
      archivedUnread: 0,
    });
  });
});
