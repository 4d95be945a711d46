import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixture, HAS_SAVED_PAGES, SAVED_PAGES } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import { inChat } from '../../test/whole-pages.ts';
import type { PageRead } from './read-page.ts';

/** What a person saw in the file; only the named fields of rows and messages are compared. */
type Expected = {
  phase: string;
  generation: string;
  locale: string;
  chats: number;
  titles: string[];
  rows: Record<string, Record<string, unknown>>;
  chat: {
    title: string;
    messages: number;
    loaded: number;
    own: number;
    kinds: Record<string, number>;
  } | null;
  messages?: Record<string, Record<string, unknown>>;
};

const pages: Record<string, Expected> = JSON.parse(
  readFileSync(fixture('saved-pages.expected.json'), 'utf8'),
);
let browser: ReaderBrowser;

beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]),
  );
}

describe('real saved pages', () => {
  beforeEach((context) => {
    if (!HAS_SAVED_PAGES) context.skip('../shared/data/whatsapp-web-pages is not here');
  });

  it.each(Object.keys(pages))('%s is read as a person sees it', async (name) => {
    await browser.open(join(SAVED_PAGES, name));
    const read = await browser.run<PageRead>('__queunirReader.readPage()');
    const expected = pages[name] as Expected;
    expect(read).toMatchObject({
      phase: expected.phase,
      generation: expected.generation,
      locale: expected.locale,
    });
    expect(read.chats).toHaveLength(expected.chats);
    expect(read.chats.slice(0, expected.titles.length).map((row) => row.title)).toEqual(expected.titles);
    for (const [title, row] of Object.entries(expected.rows))
      expect(read.chats.find((each) => each.title === title)).toMatchObject(row);
    const messages = read.chat?.messages ?? [];
    const chat = read.chat && {
      title: read.chat.title,
      messages: messages.length,
      loaded: messages.filter((message) => message.loaded).length,
      own: messages.filter((message) => message.own).length,
      kinds: countBy(messages.map((message) => message.kind)),
    };
    expect(chat).toEqual(expected.chat);
    for (const [key, message] of Object.entries(expected.messages ?? {})) {
      expect(messages.find((each) => each.key.startsWith(key))).toMatchObject(message);
    }
    expect(read.drift).toEqual([]);
  });

  it('rows of August 2023 are messages of a group, a text and a picture that is not downloaded', async () => {
    const rows = readFileSync(join(SAVED_PAGES, 'wa-message-rows-2023-08.html'), 'utf8');
    await browser.openHtml(inChat(rows));
    const { chat } = await browser.run<PageRead>('__queunirReader.readPage()');
    expect(chat?.messages).toMatchObject([
      {
        key: '3F0A0AF900ECF58E8CF5ABF5329A274D',
        own: false,
        author: 'Contact 01',
        kind: 'text',
        text: 'לורם',
        time: '22:16',
        sentAt: '2023-08-03T22:16',
        ack: null,
      },
      {
        key: '0479A3DB1994731B3851D1CABAA187CC',
        own: false,
        author: 'Contact 01',
        kind: 'image',
        text: null,
        time: '17:43',
        sentAt: null,
        downloaded: false,
      },
    ]);
  });

  it('fragments of 2026 are a picture, a video and a reply with a mention', async () => {
    const fragments = readFileSync(join(SAVED_PAGES, 'wa-captured-snippets-2026.html'), 'utf8');
    await browser.openHtml(inChat(fragments));
    const { chat, generation } = await browser.run<PageRead>('__queunirReader.readPage()');
    expect(generation).toBe('g2');
    expect(chat?.messages).toMatchObject([
      { key: '3B6637D11A63081B8712', kind: 'image', text: null, own: null },
      { key: '3BCD6927E2737ED17205', kind: 'video', text: null, own: null },
      { key: '3EB0CAC0901DAD51217B30', kind: 'text', text: '@Contact Team lorem ipsum take 1', own: null },
    ]);
  });
});
