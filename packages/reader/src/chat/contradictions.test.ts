import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { MessageRead } from '../feed.ts';
import type { PageRead } from '../page/read-page.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

/** Opens a page, changes it by a statement on `row`, the element of a message, and gives what that message says then. */
async function changed(
  file: string,
  id: string,
  change: string,
): Promise<[MessageRead | undefined, string[]]> {
  await browser.open(fixture(file));
  await browser.run(`{ const row = document.querySelector('[data-id="${id}"]'); ${change} }`);
  const { chat, drift } = await browser.run<PageRead>('__queunirReader.readPage()');
  const message = chat?.messages.find((each) => each.id === id);
  return [message, drift.map(({ anchor, reason }) => `${anchor} ${reason}`)];
}

it('an emoji whose two names differ makes no text', async () => {
  const swap = `row.querySelector('img[data-plain-text]').setAttribute('data-plain-text', '👎');`;
  const [inText, drift] = await changed('g2-2026-09/person.html', '3A0000000000000000A1', swap);
  expect(inText).toMatchObject({ text: null, own: false, time: '10:54 PM' });
  expect(drift).toContain('message.text ambiguous');
  const [large] = await changed(
    'g2-2026-09/person.html',
    '3EB000000000000000A4',
    `const image = row.querySelector('img'); image.dataset.plainText = '👎'; image.alt = '🎉';`,
  );
  expect(large).toMatchObject({ text: null });
});

it('what is quoted is no text of the message, not even where it stands twice or has lost its marks', async () => {
  const twice = `const block = row.querySelector('.quoted-mention').closest('[role="button"]'); block.after(block.cloneNode(true)); row.querySelector('.selectable-text, [data-testid~="selectable-text"]:not(.quoted-mention)').remove();`;
  const [message, drift] = await changed('g2-2026-09/person.html', '3A0000000000000000A2', twice);
  expect(message?.text).toBeNull();
  expect(drift).toContain('message.quoted ambiguous');
  const strayed = `const text = row.querySelector('[dir].copyable-text, [data-testid~="selectable-text"]:not(.quoted-mention)'); const block = row.querySelector('.quoted-mention').closest('[role="button"]'); block.dataset.testid = 'selectable-text'; text.dataset.testid = 'quoted-message';`;
  const [exchanged] = await changed('g2-2026-09/person.html', '3A0000000000000000A2', strayed);
  expect([null, 'Yes']).toContain(exchanged?.text);
});

it('a grey line that has lost its words is nobody’s, whatever its id says', async () => {
  await browser.open(fixture('g1-2025-12/english.html'));
  const ids = await browser.run<string[]>(
    `[...document.querySelectorAll('[data-id]')].map((each) => each.dataset.id)`,
  );
  const grey = ids.find((id) => id.startsWith('false_')) ?? '';
  const bare = `row.innerHTML = '<div data-virtualized="false"><div><span dir="auto"></span></div></div>';`;
  const [message, drift] = await changed('g1-2025-12/english.html', grey, bare);
  expect(message).toMatchObject({ own: null, kind: 'unsupported' });
  expect(drift).toContain('message.kind missing');
});

it('a mention that shows another name than it says makes no text', async () => {
  const [message] = await changed(
    'g2-2026-09/person.html',
    'AC0000000000000000000000000000A5',
    `row.querySelector('span[data-plain-text]').dataset.plainText = '🎂';`,
  );
  expect(message).toMatchObject({ text: null, own: false });
});

it('a tick that stands before the time is none', async () => {
  const [message] = await changed(
    'g2-2026-09/person.html',
    'AC0000000000000000000000000000A6',
    `row.insertAdjacentHTML('afterbegin', '<span data-icon="msg-dblcheck"></span>');`,
  );
  expect(message).toMatchObject({ own: false, ack: null });
});

it('a chat whose name’s emoji is called otherwise has none', async () => {
  await browser.open(fixture('g2-2026-09/person.html'));
  await browser.run(
    `document.querySelector('[data-testid="conversation-info-header-chat-title"]').innerHTML = 'Ana <img class="emoji" alt="🎶" data-plain-text="🎂"> Silva'`,
  );
  const { chat, drift } = await browser.run<PageRead>('__queunirReader.readPage()');
  expect(chat).toBeNull();
  expect(drift).toContainEqual({ anchor: 'header.title', reason: 'ambiguous' });
});

it('a subtitle in the place of a name with an emoji is not the name of the chat whose row is marked', async () => {
  const show = async (name: string) => {
    await browser.open(fixture('g2-2026-09/person.html'));
    await browser.run(`{
      const row = document.querySelector('[title="Ana Silva"]');
      row.closest('[role="row"]').querySelector('[aria-selected]').setAttribute('aria-selected', 'true');
      row.title = 'Ana 🎶 Silva';
      row.innerHTML = 'Ana <img class="emoji" alt="🎶" data-plain-text="🎶"> Silva';
      document.querySelector('[data-testid="conversation-info-header-chat-title"]').innerHTML = ${JSON.stringify(name)};
    }`);
    return (await browser.run<PageRead>('__queunirReader.readPage()')).chat?.title ?? null;
  };
  expect(await show('Ana <img alt="🎶"> Silva')).toBe('Ana 🎶 Silva');
  expect(await show('click here for group info')).toBeNull();
});
