import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, openChat, openLinkedPage, type TestPage } from '../../testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage({ now: Date.UTC(2026, 9, 30, 15, 30) });
});
afterAll(() => bench.close());
afterEach(() => bench.post('seed', { chats: 1, messages: 1 }));

const scroller = '[data-testid="conversation-panel-messages"]';
const message = (key: string) => bench.page.locator(`div#main [data-id="${key}"]`);

async function openSeeded(messages: number): Promise<string> {
  await bench.post('seed', { chats: 1, messages });
  const { chats } = await bench.get<{ chats: { title: string }[] }>('truth?messages=0');
  const title = chats[0]?.title ?? '';
  await openChat(bench.page, title);
  return title;
}

describe('a message', () => {
  test('carries a bare key, its testid, and who said what when', async () => {
    const { keys } = addPerson(bench, 'Vera Moss', ['Do you have *rye* bread?'], { hidesPhone: false });
    await openChat(bench.page, 'Vera Moss');
    const node = message(keys[0] ?? '');
    expect(keys[0]).toMatch(/^(3A[0-9A-F]{18}|AC[0-9A-F]{30})$/);
    expect(await node.getAttribute('data-testid')).toBe(`conv-msg-${keys[0]}`);
    expect(await node.locator('[data-pre-plain-text]').getAttribute('data-pre-plain-text')).toMatch(
      /^\[3:3\d PM, 10\/30\/2026\] Vera Moss: $/,
    );
    expect(await node.locator('[data-testid="selectable-text"]').textContent()).toBe(
      'Do you have rye bread?',
    );
    expect(await node.locator('strong').getAttribute('data-app-text-template')).toBe('*${appText}*');
    expect(await node.locator('[aria-hidden="true"]', { hasText: 'PM' }).count()).toBe(1);
    expect(await node.locator('[data-testid="msg-meta"]').textContent()).toMatch(/^3:3\d PM$/);
    expect(await node.locator('.message-in, .message-out').count()).toBe(0);
  });

  test('has its tail and speaker on the first of a run only', async () => {
    const { chatId, keys } = addPerson(bench, 'Runs', ['one', 'two']);
    const own = [];
    for (const text of ['three', 'four'])
      own.push((await bench.post<{ key: string }>('send', { chatId, text })).key);
    await openChat(bench.page, 'Runs');
    const marks = async (key: string) => [
      await message(key).locator('[data-testid^="tail-"]').count(),
      await message(key).locator('[aria-label="Runs:"], [aria-label="You:"]').count(),
    ];
    expect(await marks(keys[0] ?? '')).toEqual([1, 1]);
    expect(await marks(keys[1] ?? '')).toEqual([0, 0]);
    expect(await marks(own[0] ?? '')).toEqual([1, 1]);
    expect(await marks(own[1] ?? '')).toEqual([0, 0]);
    expect(
      await message(own[0] ?? '')
        .locator('[aria-label="You:"]')
        .count(),
    ).toBe(1);
  });

  test('goes from Sent to Delivered to Read with spaces around the label, never back', async () => {
    const { chatId } = addPerson(bench, 'Ticker');
    await bench.post('settings', { deliver: 1_000_000 });
    const { key } = await bench.post<{ key: string }>('send', { chatId, text: 'ready' });
    await openChat(bench.page, 'Ticker');
    const tick = message(key).locator('[data-testid="msg-meta"] [aria-label]');
    for (const [state, label, icon] of [
      ['sent', ' Sent ', 'wds-ic-delivered'],
      ['delivered', ' Delivered ', 'wds-ic-read'],
      ['read', ' Read ', 'wds-ic-read'],
    ] as const) {
      await bench.post('tick', { chatId, key, tick: state });
      await expect.poll(() => tick.getAttribute('aria-label')).toBe(label);
      expect(await tick.locator('title').textContent()).toBe(icon);
    }
    expect(await bench.post('tick', { chatId, key, tick: 'sent' })).toEqual({
      error: 'ticks never go back: it is already "read"',
    });
    await bench.post('settings', { deliver: 40 });
  });

  test('shows edits, stars, forwards, reactions and deletion', async () => {
    const { chatId, contactId, keys } = addPerson(bench, 'Changes', ['a', 'b']);
    await openChat(bench.page, 'Changes');
    const [first = '', second = ''] = keys;
    await bench.post('edit', { chatId, key: first, text: 'a, corrected' });
    await bench.post('star', { chatId, key: first, on: true });
    await bench.post('react', { chatId, key: first, by: 'me', emoji: '👍' });
    await bench.post('react', { chatId, key: first, by: contactId, emoji: '❤️' });
    await message(first).locator('[aria-label="Reactions 👍, ❤️ 2 in total. View reactions"]').waitFor();
    expect(await message(first).locator('[data-testid="msg-meta"]').textContent()).toContain('Edited');
    expect(await message(first).locator('[aria-label="Starred messages"]').count()).toBe(1);
    expect(await message(first).locator('[data-testid="selectable-text"]').textContent()).toBe(
      'a, corrected',
    );
    await bench.post('delete', { chatId, key: second });
    await message(second).getByText('This message was deleted').waitFor();
    expect(await message(second).locator('[data-pre-plain-text]').count()).toBe(0);
    expect(await message(second).locator('title', { hasText: 'recalled' }).count()).toBe(1);
    const { key } = await bench.post<{ key: string }>('receive', {
      chatId,
      text: 'pass on',
      forwarded: 'many',
    });
    await message(key).getByText('Forwarded many times').waitFor();
  });

  test('holds the quoted block inside the copyable node', async () => {
    const { chatId, keys } = addPerson(bench, 'Quoter', ['the question']);
    const { key } = await bench.post<{ key: string }>('receive', {
      chatId,
      text: 'the addition',
      replyTo: keys[0],
    });
    await openChat(bench.page, 'Quoter');
    const quoted = message(key).locator('.copyable-text[data-pre-plain-text] [aria-label="Quoted message"]');
    expect(await quoted.getAttribute('data-testid')).toBe('quoted-message');
    expect(await quoted.locator('.quoted-mention').textContent()).toBe('the question');
  });

  test('draws emoji, links, mentions and lists as the real page does', async () => {
    const { contactId } = addPerson(bench, 'Poet');
    const group = await bench.post<{ id: string }>('groups', { subject: 'Poems', contactIds: [contactId] });
    const write = (text: string, mentions: string[] = []) =>
      bench.post<{ key: string }>('receive', { chatId: group.id, contactId, text, mentions });
    const { key: mixed } = await write('@Maria Costa see https://example.com/a?b=1 _now_ 🎂\n- one\n- two', [
      'me',
    ]);
    const { key: emoji } = await write('❤️😀');
    await openChat(bench.page, 'Poems');
    const mention = message(mixed).locator('[data-plain-text="@Maria Costa"]');
    expect(await mention.getAttribute('data-app-text-template')).toBe('5511955500100@c.us');
    expect(await message(mixed).locator('a').getAttribute('href')).toBe('https://example.com/a?b=1');
    expect(await message(mixed).locator('em').textContent()).toBe('now');
    expect(
      await message(mixed)
        .locator('li')
        .evaluateAll((items) => items.map((item) => item.getAttribute('data-pre-plain-text'))),
    ).toEqual(['• ', '• ']);
    expect(await message(mixed).locator('[data-testid="author"]').textContent()).toBe('Poet');
    expect(
      await message(emoji)
        .locator('img.emoji')
        .evaluateAll((images) => images.map((image) => image.getAttribute('alt'))),
    ).toEqual(['❤️', '😀']);
    expect(await message(emoji).locator('[data-testid="selectable-text"]').count()).toBe(0);
  });

  test('cuts a long text until Read more is pressed', async () => {
    const { keys } = addPerson(bench, 'Novelist', ['word '.repeat(400).trim()]);
    await openChat(bench.page, 'Novelist');
    const text = message(keys[0] ?? '').locator('[data-testid="selectable-text"]');
    expect((await text.textContent())?.length).toBe(780);
    await message(keys[0] ?? '')
      .locator('[role="button"]', { hasText: 'Read more' })
      .click();
    expect((await text.textContent())?.length).toBe(1999);
  });

  test('of a right-to-left writer is marked as such', async () => {
    const { keys } = addPerson(bench, 'عمر', ['صباح الخير']);
    await openChat(bench.page, 'عمر');
    expect(
      await message(keys[0] ?? '')
        .locator('[data-testid="selectable-text"]')
        .getAttribute('dir'),
    ).toBe('rtl');
  });
});

describe('the list around the messages', () => {
  test('has separators and an unread divider without keys, and system lines with one', async () => {
    const { chatId, contactId } = addPerson(bench, 'Days', []);
    const now = bench.simulator.phone.now();
    for (const days of [20, 3, 1, 0])
      await bench.post('receive', {
        contactId,
        text: `${days} days ago`,
        at: now - days * 86_400_000 - 60_000,
      });
    await bench.post('system', { chatId, text: 'You changed the group name' });
    await openChat(bench.page, 'Days');
    const notices = bench.page.locator('div#main .focusable-list-item');
    expect(await notices.allTextContents()).toEqual([
      '10/10/2026',
      '4 unread messages',
      'Tuesday',
      'Yesterday',
      'Today',
    ]);
    expect(await notices.locator('xpath=descendant-or-self::*[@data-id]').count()).toBe(0);
    expect(await bench.page.locator('div#main [data-id] [data-testid="system_message"]').textContent()).toBe(
      'You changed the group name',
    );
  });

  test('loads older messages near the top and keeps the view in its place', async () => {
    await openSeeded(300);
    const before = await bench.page.locator('div#main [data-id]').count();
    const first = await bench.page.locator('div#main [data-id]').first().getAttribute('data-id');
    const offset = () =>
      bench.page.evaluate(
        ([key, pane]) => {
          const row = document.querySelector(`div#main [data-id="${key}"]`)?.getBoundingClientRect().top ?? 0;
          return Math.round(row - (document.querySelector(pane ?? '')?.getBoundingClientRect().top ?? 0));
        },
        [first, scroller],
      );
    await bench.page.locator(scroller).evaluate((pane) => {
      pane.scrollTop = 0;
    });
    const place = await offset();
    await bench.page.waitForFunction(
      (count) => document.querySelectorAll('div#main [data-id]').length > count,
      before,
    );
    expect(Math.abs((await offset()) - place)).toBeLessThan(60);
    expect(await bench.page.locator(scroller).evaluate((pane) => pane.scrollTop)).toBeGreaterThan(300);
  });

  test('ends in the notice about the phone, with shells beyond the margin', async () => {
    await openSeeded(300);
    const end = bench.page.getByText(
      /Use WhatsApp on your phone to see older messages from before \d+\/\d+\/\d+/,
    );
    for (let tries = 0; tries < 12 && (await end.count()) === 0; tries += 1) {
      await bench.page.locator(scroller).evaluate((pane) => {
        pane.scrollTop = 0;
      });
      await bench.page.waitForTimeout(150);
    }
    expect(await bench.page.locator('div#main [data-id]').count()).toBe(300);
    const shells = bench.page.locator('div#main [data-virtualized="true"]');
    expect(await shells.count()).toBeGreaterThan(50);
    expect(
      await shells.last().evaluate((shell) => [shell.textContent, (shell as HTMLElement).style.minHeight]),
    ).toEqual(['', expect.stringMatching(/^\d+px$/)]);
    await bench.page.click('[aria-label="Scroll to bottom"]');
    await expect
      .poll(() =>
        bench.page.locator('div#main [data-id]').last().locator('[data-virtualized="false"]').count(),
      )
      .toBe(1);
  });

  test('draws only the last message while the page is hidden', async () => {
    await openSeeded(30);
    const turn = (state: string) =>
      bench.page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await turn('hidden');
    expect(await bench.page.locator('div#main [data-virtualized="false"]').count()).toBe(1);
    expect(
      await bench.page.locator('div#main [data-id]').last().locator('[data-virtualized="false"]').count(),
    ).toBe(1);
    await turn('visible');
    expect(await bench.page.locator('div#main [data-virtualized="false"]').count()).toBe(30);
  });

  test('goes to a found message deep in the history', async () => {
    const { chatId, contactId } = addPerson(bench, 'Deep', []);
    const now = bench.simulator.phone.now();
    await bench.post('receive', { contactId, text: 'needle in the haystack', at: now - 9_000_000 });
    for (let index = 0; index < 120; index += 1)
      await bench.post('receive', { contactId, text: `straw ${index}`, at: now - 8_000_000 + index * 1000 });
    await bench.page.locator('#side input').fill('needle in');
    await bench.page
      .locator('#pane-side [role="row"]', { hasText: 'needle in the haystack' })
      .locator('[role="gridcell"]')
      .first()
      .click();
    await bench.page.locator('div#main [data-id]', { hasText: 'needle in the haystack' }).waitFor();
    await bench.page.click('[aria-label="Cancel search"]');
    expect(bench.simulator.phone.chat(chatId).unread).toBe(0);
  });
});
