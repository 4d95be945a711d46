import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { PageRead } from './read-page.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

async function read(name: string): Promise<PageRead> {
  await browser.open(fixture(name));
  return browser.run<PageRead>('__queunirReader.readPage()');
}

describe('a page of December 2025 in English', () => {
  it('is read whole and without drift', async () => {
    const page = await read('g1-2025-12/english.html');
    expect(page).toMatchObject({ phase: 'ready', generation: 'g1', locale: 'en', drift: [] });
    expect(page.chats).toMatchObject([
      {
        title: 'Contact 01',
        preview: 'Fine then',
        own: true,
        ack: 'sent-or-later',
        selected: true,
        avatar: true,
      },
      { title: 'Contact 02', preview: 'a key', markedUnread: true, unread: 0, avatar: false },
      {
        title: 'Choir',
        previewAuthor: 'Bo',
        preview: 'Photo',
        unread: 1204,
        muted: true,
        pinned: true,
        group: true,
      },
    ]);
    expect(page.chat).toMatchObject({
      title: 'Contact 01',
      subtitle: 'last seen today at 10:40 PM',
      group: false,
    });
    expect(page.chat?.messages).toMatchObject([
      { loaded: false, own: null, text: null },
      {
        own: false,
        author: 'Contact 01',
        text: 'Are you *in*?',
        sentAt: '2025-12-09T22:41',
        time: '10:41 PM',
      },
      {
        own: false,
        kind: 'document',
        sentAt: '2025-12-09T22:42',
        downloaded: false,
        document: { name: 'plan.pdf', extension: 'PDF', size: '1.2 MB', pages: 3 },
      },
      {
        own: true,
        text: 'Yes',
        quoted: { author: 'Contact 01', text: 'Are you in?' },
        ack: 'read',
        sentAt: '2025-12-09T22:50',
      },
      { own: true, text: 'Fine then', forwarded: true, ack: 'sent', sentAt: '2025-12-09T22:54' },
    ]);
  });
});

describe('a page of February 2026 in Indonesian', () => {
  it('is read whole and without drift', async () => {
    const page = await read('g1-2026-02/indonesian.html');
    expect(page).toMatchObject({ phase: 'ready', generation: 'g1', locale: 'id', drift: [] });
    expect(page.chats).toMatchObject([
      {
        title: 'Contact 05',
        preview: 'Baik',
        time: '17.43',
        own: true,
        ack: 'sent-or-later',
        selected: true,
      },
      {
        title: 'Keluarga',
        preview: 'nanti saja',
        previewAuthor: 'Anda',
        own: true,
        muted: true,
        pinned: true,
        group: true,
      },
      { title: 'Contact 07', preview: '0:41', mediaKind: 'voice', unread: 3, time: '31/1/2026', own: false },
      { title: 'Contact 08', preview: null, typing: true, time: '16.20' },
    ]);
    expect(page.chat?.messages).toMatchObject([
      { loaded: false },
      { own: false, author: 'Contact 05', text: 'Apa kabar? 🤣', sentAt: '2026-02-01T17:41', time: '17.41' },
      { own: false, kind: 'image', text: null, downloaded: false, sentAt: '2026-02-01T17:42' },
      { own: false, kind: 'sticker', text: null, downloaded: true, sentAt: '2026-02-01T17:42' },
      {
        own: true,
        text: 'Baik',
        ack: 'read',
        quoted: { author: 'Contact 05', text: 'Apa kabar?' },
        sentAt: '2026-02-01T17:43',
      },
    ]);
    expect(await browser.run('__queunirReader.readComposer()')).toEqual({
      present: true,
      text: '',
      canSend: false,
      reply: null,
    });
  });
});
