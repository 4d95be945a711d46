import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { ListRead } from '../feed.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

const plain = {
  preview: null,
  previewAuthor: null,
  unread: 0,
  markedUnread: false,
  pinned: false,
  muted: false,
  group: null,
  avatar: false,
  avatarKey: null,
  own: false,
  ack: null,
  mediaKind: null,
  typing: false,
  recording: false,
  draft: false,
  selected: false,
};

describe('a double tick in the list', () => {
  const acks = async (colour: string) => {
    await browser.open(fixture('g2-2026-09/person.html'));
    const style = JSON.stringify(`svg { color: ${colour} }`);
    await browser.run(
      `document.head.append(Object.assign(document.createElement('style'), { textContent: ${style} })), 0`,
    );
    const { rows } = await browser.run<ListRead>('__queunirReader.readList()');
    return rows.find(({ title }) => title === 'Ana Silva')?.ack;
  };

  it.each(['#53bdeb', '#007bfc', 'rgb(83 189 235 / 0.9)'])(
    'says "read" when it is drawn in the blue %s',
    async (blue) => {
      expect(await acks(blue)).toBe('read');
    },
  );

  it.each(['#8696a0', '#667781', 'black', '#00a884'])(
    'says no more than "sent" when it is drawn in %s',
    async (other) => {
      expect(await acks(other)).toBe('sent-or-later');
    },
  );
});

it('what somebody does just now is no preview, wherever the count beside it has gone', async () => {
  await browser.open(fixture('g2-2026-09/person.html'));
  const read = async (title: string) => {
    await browser.run(`{
      const row = document.querySelector('[data-testid="list-item-2"]');
      row.querySelector('[aria-colindex="1"]')?.removeAttribute('aria-colindex');
      const line = row.querySelector('[data-testid="cell-frame-secondary"]');
      line.firstElementChild.innerHTML = '<span title="${title}"><span dir="auto">typing…</span></span>';
      line.lastElementChild.innerHTML = '<span>1.2K</span>';
    }`);
    const { rows } = await browser.run<ListRead>('__queunirReader.readList()');
    const { preview, typing } = rows.find((row) => row.title === '+1 555 000 1111') ?? {};
    return { preview, typing };
  };
  expect(await read('typing…')).toEqual({ preview: null, typing: true });
  expect(await read('\u202atyping…\u202c')).toEqual({ preview: 'typing…', typing: false });
});

describe('a group in a community', () => {
  const titles = async (change: string) => {
    await browser.open(fixture('g2-2026-09/person.html'));
    // Two such groups without the community's mark, drawn as the page draws them: the names of communities smaller.
    await browser.run(`{
      const row = document.querySelector('[title="Old Town"]').closest('[role="row"]');
      const other = row.cloneNode(true);
      for (const [index, each] of [row, other].entries()) {
        each.querySelector('svg:has(> title)').parentElement.replaceChildren();
        each.querySelector('[title="Old Town"]').className = 'xa1';
        each.querySelector('[title="Neighbours"]').className = 'xb2';
        each.style.transform = 'translateY(' + (2000 + index) + 'px)';
      }
      other.querySelector('[title="Neighbours"]').outerHTML = '<span dir="auto" class="xb2" title="Choir">Choir</span>';
      row.after(other);
      ${change}
    }`);
    const { rows } = await browser.run<ListRead>('__queunirReader.readList()');
    return rows.slice(-2).map(({ title }) => title);
  };

  it('bears its own name, not its community’s', async () => {
    expect(await titles('')).toEqual(['Neighbours', 'Choir']);
  });

  it.each([
    [`row.querySelector('[title="Neighbours"]').remove()`],
    [`row.querySelector('[title="Neighbours"]').removeAttribute('title')`],
    [`row.querySelector('[title="Neighbours"]').replaceWith('Neighbours')`],
  ])('is told by no name once its own is lost: %s', async (change) => {
    const told = await titles(change);
    expect(told).toContain('Choir');
    expect(told).not.toContain('Old Town');
  });

  it('leaves a chat that is called like its community alone', async () => {
    const own = `const own = row.querySelector('[title="Neighbours"]'); row.querySelector('[title="Old Town"]').remove(); own.title = own.textContent = 'Old Town';`;
    expect(await titles(own)).toEqual(['Old Town', 'Choir']);
  });
});

describe('the chat list', () => {
  it('is read row by row in screen order', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    const list = await browser.run<ListRead>('__queunirReader.readList()');
    expect({ ...list, rows: list.rows.map(({ token: _token, ...row }) => row) }).toEqual({
      total: 8,
      searching: false,
      archivedUnread: 3,
      archivedEntry: true,
      rows: [
        {
          ...plain,
          title: 'Bakers',
          preview: 'Photo',
          previewAuthor: '~Bo',
          time: '17:20',
          unread: 13,
          pinned: true,
          muted: true,
          group: true,
          mediaKind: 'image',
        },
        {
          ...plain,
          title: 'Ana Silva',
          preview: 'see you *soon*',
          time: '5:14 PM',
          avatar: true,
          avatarKey: 'https://media-a.cdn.whatsapp.net/ana.jpg',
          own: true,
          ack: 'sent-or-later',
          selected: true,
        },
        { ...plain, title: '+1 555 000 1111', time: 'Yesterday', typing: true },
        {
          ...plain,
          title: 'Neighbours',
          preview: '0:41',
          previewAuthor: 'You',
          time: 'Monday',
          unread: 1227,
          group: true,
          own: true,
          ack: 'sent',
          mediaKind: 'voice',
        },
        {
          ...plain,
          title: 'Draft Friend',
          preview: 'not yet said',
          time: '10/30/2024',
          markedUnread: true,
          draft: true,
        },
        {
          ...plain,
          title: 'Cy',
          preview: 'This message was deleted',
          time: '10/29/2024',
          mediaKind: 'deleted',
        },
        { ...plain, title: 'Choir', time: '10/28/2024', recording: true },
      ],
    });
    expect(new Set(list.rows.map((row) => row.token)).size).toBe(7);
  });

  it('keeps a row’s token while the element shows the same chat, and gives a new one when it is used again', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    const tokens = () => browser.run<number[]>('__queunirReader.readList().rows.map((row) => row.token)');
    const first = await tokens();
    expect(await tokens()).toEqual(first);
    await browser.run(`{
      const name = document.querySelector('[title="Cy"]');
      name.title = name.textContent = 'Cyrus';
    }`);
    const second = await tokens();
    expect(second.map((token, index) => token === first[index])).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(await browser.run(`__queunirReader.locateRow(${first[5]}, 'Cy')`)).toBeNull();
    expect(await browser.run(`__queunirReader.locateRow(${second[5]}, 'Cyrus')`)).toMatchObject({
      inView: true,
      clickable: true,
    });
  });

  it('is empty of rows while search results stand in its place, which are read by section', async () => {
    await browser.open(fixture('g2-2026-09/drawers.html'));
    expect(await browser.run('__queunirReader.readList()')).toEqual({
      total: null,
      searching: true,
      rows: [],
      archivedUnread: 0,
      archivedEntry: false,
    });
    expect(await browser.run('__queunirReader.readSearchResults()')).toEqual({
      searching: true,
      hits: [
        { token: 1, title: 'Cake club', section: 'Chats', preview: 'hello', unread: 2, selected: false },
        {
          token: 2,
          title: 'Ana Silva',
          section: 'Messages',
          preview: 'the cake is ready',
          unread: 0,
          selected: false,
        },
      ],
    });
  });

  it('is null while a picture is shown full screen', async () => {
    await browser.open(fixture('phases/viewer.html'));
    expect(await browser.run('__queunirReader.readList()')).toBeNull();
  });

  it('gives no row for a chat whose title cannot be told', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    await browser.run(`document.querySelector('[title="Ana Silva"]').removeAttribute('title')`);
    const page = await browser.run<{ chats: { title: string }[]; drift: unknown[] }>(
      '__queunirReader.readPage()',
    );
    expect(page.chats.map((chat) => chat.title)).not.toContain('see you *soon*');
    expect(page.chats).toHaveLength(6);
    expect(page.drift).toContainEqual({ anchor: 'chat-row.title', reason: 'missing' });
  });
});
