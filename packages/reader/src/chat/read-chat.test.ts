import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { ChatRead, MessageRead } from '../feed.ts';
import type { PageRead } from '../page/read-page.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

const plain: Omit<MessageRead, 'id' | 'key'> = {
  loaded: true,
  own: false,
  author: 'Ana Silva',
  kind: 'text',
  text: null,
  sentAt: null,
  time: null,
  ack: null,
  quoted: null,
  forwarded: false,
  edited: false,
  starred: false,
  reactions: [],
  truncated: false,
  duration: null,
  downloaded: null,
};
const named = (key: string) => ({ id: key, key });

describe('a chat with one person', () => {
  it('is read whole: header, order, edges and every message', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    const chat = await browser.run<ChatRead>('__queunirReader.readChat()');
    const { messages, ...frame } = chat;
    expect(frame).toEqual({
      header: { title: 'Ana Silva', subtitle: 'online', group: false, presence: 'online' },
      order: [
        '3A0000000000000000A0',
        '3A0000000000000000A1',
        '3A0000000000000000A2',
        '3EB000000000000000A3',
        '3EB000000000000000A4',
        'AC0000000000000000000000000000A5',
        'AC0000000000000000000000000000A6',
      ],
      historyEnd: false,
      loadingOlder: true,
      unreadBefore: 'AC0000000000000000000000000000A5',
    });
    const own = { own: true, author: 'Me Myself' };
    expect(messages).toEqual([
      {
        ...plain,
        ...named('3A0000000000000000A0'),
        loaded: false,
        own: null,
        author: null,
        kind: 'unsupported',
      },
      {
        ...plain,
        ...named('3A0000000000000000A1'),
        text: 'Hello *there* 🤣',
        sentAt: '2024-10-30T22:54',
        time: '10:54 PM',
      },
      {
        ...plain,
        ...named('3A0000000000000000A2'),
        text: 'Yes',
        sentAt: '2024-10-30T22:55',
        time: '10:55 PM',
        edited: true,
        quoted: { author: 'You', text: 'Are you in?' },
      },
      {
        ...plain,
        ...named('3EB000000000000000A3'),
        ...own,
        text: '- one\n- two\n> said\nhttps://example.com/a `x`',
        sentAt: '2024-10-30T23:02',
        time: '11:02 PM',
        ack: 'read',
        starred: true,
        reactions: ['👍', '❤️'],
      },
      {
        ...plain,
        ...named('3EB000000000000000A4'),
        ...own,
        text: '🎉🎂',
        sentAt: '2024-10-30T23:03',
        time: '11:03 PM',
        ack: 'sent',
      },
      {
        ...plain,
        ...named('AC0000000000000000000000000000A5'),
        text: 'Ask @Contact Team first',
        sentAt: '2024-10-30T23:09',
        time: '11:09 PM',
        forwarded: true,
        truncated: true,
      },
      {
        ...plain,
        ...named('AC0000000000000000000000000000A6'),
        kind: 'image',
        sentAt: '2024-10-30T23:10',
        time: '11:10 PM',
        downloaded: true,
      },
    ]);
  });

  it('reads nothing as drift on a page as it should be', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    expect(await browser.run('__queunirReader.readDrift()')).toEqual([]);
  });

  it('tells the side of a bubble by its place when nothing else does', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    await browser.run(
      `{
        const tick = document.querySelector('[data-id="3EB000000000000000A4"] [aria-label=" Sent "]');
        tick.setAttribute('aria-label', ' Off ');
        tick.querySelector('title').textContent = 'ic-some-new-tick';
      }`,
    );
    const chat = await browser.run<ChatRead>('__queunirReader.readChat()');
    expect(chat.messages[4]).toMatchObject({ key: '3EB000000000000000A4', own: true, ack: null });
  });

  it('takes a bubble on the own side without any tick for nobody’s', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    await browser.run(
      `document.querySelector('[data-id="3EB000000000000000A4"] [aria-label=" Sent "]').remove()`,
    );
    const page = await browser.run<PageRead>('__queunirReader.readPage()');
    expect(page.chat?.messages[4]).toMatchObject({ key: '3EB000000000000000A4', own: null, ack: null });
    expect(page.drift).toContainEqual({ anchor: 'message.direction', reason: 'ambiguous' });
  });

  it('gives no direction when signs contradict each other', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    await browser.run(
      `document.querySelector('[data-id="3EB000000000000000A3"] [data-icon="tail-out"]').setAttribute('data-icon', 'tail-in')`,
    );
    const page = await browser.run<PageRead>('__queunirReader.readPage()');
    expect(page.chat?.messages[3]).toMatchObject({ own: null });
    expect(page.drift).toContainEqual({ anchor: 'message.direction', reason: 'ambiguous' });
  });
});

describe('a group with one message of each kind', () => {
  it('names every kind and never takes a picture for an empty text', async () => {
    await browser.open(fixture('g2-2026-09/kinds.html'));
    const { chat } = await browser.run<PageRead>('__queunirReader.readPage()');
    expect(chat).toMatchObject({ title: 'Bakers', subtitle: 'Ana, Bo, +1 555 000 2222, You', group: true });
    expect(
      chat?.messages.map(({ kind, own, author, text, sentAt }) => [
        kind,
        own,
        author,
        text,
        sentAt?.slice(11) ?? null,
      ]),
    ).toEqual([
      ['system', null, null, 'Messages and calls are end-to-end encrypted. Click to learn more.', null],
      ['image', false, 'Ana', 'the cake', '22:41'],
      ['video', false, 'Ana', null, '22:42'],
      ['voice', false, '+1 555 000 2222', null, '22:43'],
      ['sticker', false, '+1 555 000 2222', null, '22:44'],
      ['document', true, null, null, '22:45'],
      ['deleted', false, 'Bo', null, '22:46'],
      ['pending', false, 'Bo', null, '22:47'],
      ['call', null, null, 'Missed voice call', '22:48'],
      ['contact', false, 'Bo', 'Di Baker', '22:49'],
      ['poll', false, 'Bo', 'Which bread?', '22:50'],
      ['location', false, 'Bo', 'Main St 1', '22:51'],
      ['album', false, 'Bo', null, '22:52'],
      ['unsupported', null, null, null, '22:53'],
      ['text', true, 'Me', 'https://example.com/', '22:54'],
    ]);
  });

  it('takes the day of messages without a head from those with one below the same separator', async () => {
    await browser.open(fixture('g2-2026-09/kinds.html'));
    const { chat } = await browser.run<PageRead>('__queunirReader.readPage()');
    expect(new Set(chat?.messages.slice(1).map((message) => message.sentAt?.slice(0, 10)))).toEqual(
      new Set(['2026-09-13']),
    );
  });

  it('reads length, file and state of media, and ticks', async () => {
    await browser.open(fixture('g2-2026-09/kinds.html'));
    const { chat } = await browser.run<PageRead>('__queunirReader.readPage()');
    const at = (index: number) => chat?.messages[index];
    expect(at(1)).toMatchObject({ downloaded: false });
    expect(at(2)).toMatchObject({ duration: '0:26' });
    expect(at(3)).toMatchObject({ duration: '0:24' });
    expect(at(4)).toMatchObject({ downloaded: true });
    expect(at(5)).toMatchObject({
      ack: 'delivered',
      document: { name: 'plan.pdf', extension: 'PDF', size: '1.2 MB', pages: 3 },
    });
    expect(at(14)).toMatchObject({ ack: 'pending' });
  });

  it('sees the end of the history, and that nobody may write', async () => {
    await browser.open(fixture('g2-2026-09/kinds.html'));
    expect(await browser.run('__queunirReader.readChat()')).toMatchObject({
      historyEnd: true,
      loadingOlder: false,
    });
    expect(await browser.run('__queunirReader.readComposer()')).toEqual({
      present: false,
      text: '',
      canSend: false,
      reply: null,
    });
  });
});
