import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson, openChat, openLinkedPage, rowOf, type TestPage } from '../../testing/test-page.ts';

let test_: TestPage;

beforeAll(async () => {
  test_ = await openLinkedPage();
});
afterAll(() => test_.close());
beforeEach(async () => {
  await test_.post('seed', { chats: 1, messages: 1 });
  await test_.page.waitForSelector('[aria-rowcount="1"]');
});

type RowFact = { top: number; text: string; height: string; z: number };

const rowFacts = (): Promise<RowFact[]> =>
  test_.page.locator('#side #pane-side [role="grid"] > [role="row"]').evaluateAll((rows) =>
    rows.map((row) => {
      const style = (row as HTMLElement).style;
      return {
        top: Number(/translateY\((\d+)px\)/.exec(style.transform)?.[1]),
        text: row.querySelector('span[title]')?.getAttribute('title') ?? '',
        height: style.height,
        z: Number(style.zIndex),
      };
    }),
  );

describe('the virtual chat list', () => {
  beforeEach(async () => {
    await test_.post('seed', { chats: 3000, messages: 1 });
    await test_.page.waitForFunction(
      () => Number(document.querySelector('#pane-side [role="grid"]')?.getAttribute('aria-rowcount')) > 2500,
    );
  });

  test('keeps 60 to 70 rows of thousands, 76 px each, placed by translateY', async () => {
    const rows = await rowFacts();
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(rows.length).toBeLessThanOrEqual(70);
    expect(new Set(rows.map((row) => row.height))).toEqual(new Set(['76px']));
    const tops = rows.map((row) => row.top).sort((one, other) => one - other);
    expect(tops).toEqual(tops.map((_, index) => index * 76));
    const grid = test_.page.locator('#side #pane-side [role="grid"]');
    const count = Number(await grid.getAttribute('aria-rowcount'));
    expect(await grid.evaluate((element) => element.style.height)).toBe(`${count * 76}px`);
    expect(await grid.getAttribute('aria-label')).toBe('Chat list');
  });

  test('has another order in the document than on the screen, and falling z-index', async () => {
    const rows = await rowFacts();
    const sorted = rows.toSorted((one, other) => one.top - other.top);
    expect(rows.map((row) => row.top)).not.toEqual(sorted.map((row) => row.top));
    expect(sorted.map((row) => row.z)).toEqual(
      sorted.map((row) => row.z).toSorted((one, other) => other - one),
    );
  });

  test('draws other rows after scrolling, 30 beyond the view on both sides', async () => {
    await test_.page.locator('#pane-side').evaluate((pane) => {
      pane.scrollTop = 100_000;
    });
    await test_.page.waitForFunction(() => !document.querySelector('#pane-side [data-testid="list-item-0"]'));
    const tops = (await rowFacts()).map((row) => row.top);
    expect(Math.min(...tops)).toBeGreaterThan(100_000 - 33 * 76);
    expect(Math.min(...tops)).toBeLessThan(100_000 - 28 * 76);
    expect(tops.length).toBeLessThanOrEqual(75);
  });

  test('moves a chat to the top with a glide when a message comes in', async () => {
    const rows = (await rowFacts()).toSorted((one, other) => one.top - other.top);
    const title = rows[7]?.text ?? '';
    const chat = (
      await test_.get<{
        chats: {
          id: string;
          title: string;
          contactId: string | null;
          participants: { contactId: string }[];
        }[];
      }>('truth?messages=0')
    ).chats.find((one) => one.title === title);
    const seen = test_.page.evaluate(
      (name) =>
        new Promise<string[]>((resolve) => {
          const row = [
            ...document.querySelectorAll<HTMLElement>('#pane-side [role="grid"] > [role="row"]'),
          ].find((one) => one.querySelector('span[title]')?.getAttribute('title') === name);
          if (!row) return resolve([]);
          new MutationObserver(() => resolve([row.style.transform, row.style.transition])).observe(row, {
            attributes: true,
            attributeFilter: ['style'],
          });
        }),
      title,
    );
    await test_.post('receive', {
      chatId: chat?.id,
      contactId: chat?.contactId ?? chat?.participants[0]?.contactId,
      text: 'first again',
    });
    expect(await seen).toEqual(['translateY(0px)', 'transform 200ms ease-in-out']);
  });
});

describe('a row', () => {
  test('carries the title, the wrapped preview and the unread count with its hidden copy', async () => {
    addPerson(test_, 'Clara Prado', ['one', 'two *bold* 😀']);
    const row = rowOf(test_.page, 'Clara Prado');
    await row.locator('[aria-label="2 unread messages"]').waitFor();
    const titles = await row
      .locator('span[title]')
      .evaluateAll((spans) => spans.map((span) => span.getAttribute('title')));
    expect(titles).toEqual(['Clara Prado', '\u202atwo bold 😀\u202c']);
    expect(await row.innerText()).toMatch(/^2 unread messages/);
    expect(await row.locator('[data-testid="icon-unread-count"]').innerText()).toBe('2');
    expect(await row.locator('img[alt="😀"]').getAttribute('data-plain-text')).toBe('😀');
    expect(await row.locator('[data-testid="cell-frame-primary-detail"]').innerText()).toMatch(
      /^\d{1,2}:\d\d (AM|PM)$/,
    );
  });

  test('names the mute, pin and mark-as-unread signs', async () => {
    const { chatId } = addPerson(test_, 'Marks', ['hi']);
    await test_.post('seen', { chatId });
    await test_.post('marks', { chatId, muted: true, pinned: true, markedUnread: true });
    const row = rowOf(test_.page, 'Marks');
    await row.locator('[aria-label="Unread"]').waitFor();
    expect(await row.locator('[aria-label="Muted chat"] svg title').textContent()).toBe(
      'ic-notifications-off',
    );
    expect(await row.locator('[aria-label="Pinned chat"] svg title').textContent()).toBe('ic-push-pin');
    expect(await row.getAttribute('data-testid')).toBe('list-item-0');
  });

  test('tells an own message by its tick: single, double grey, double blue', async () => {
    await test_.post('settings', { ack: 0, deliver: 1_000_000 });
    const { chatId } = addPerson(test_, 'Ticks', ['hi']);
    const { key } = await test_.post<{ key: string }>('send', { chatId, text: 'mine' });
    const title = rowOf(test_.page, 'Ticks').locator('[data-testid="last-msg-status"] svg title');
    await expect.poll(() => title.textContent()).toBe('wds-ic-delivered');
    const colour = () =>
      rowOf(test_.page, 'Ticks')
        .locator('.tick')
        .evaluate((tick) => getComputedStyle(tick).color);
    await test_.post('tick', { chatId, key, tick: 'delivered' });
    await expect.poll(() => title.textContent()).toBe('wds-ic-read');
    const grey = await colour();
    await test_.post('tick', { chatId, key, tick: 'read' });
    await expect.poll(colour).not.toBe(grey);
    expect(await title.textContent()).toBe('wds-ic-read');
    await test_.post('settings', { ack: 20, deliver: 40 });
  });

  test('shows typing instead of the preview, and who types in a group', async () => {
    const { chatId, contactId } = addPerson(test_, 'Typist');
    const group = await test_.post<{ id: string }>('groups', {
      subject: 'Typing group',
      contactIds: [contactId],
    });
    await test_.post('receive', { chatId: group.id, contactId, text: 'hello all' });
    await expect
      .poll(() => rowOf(test_.page, 'Typing group').locator('.preview').innerText())
      .toBe('Typist:\u00a0hello all');
    await test_.post('doing', { chatId, what: 'typing' });
    await test_.post('doing', { chatId: group.id, contactId, what: 'recording' });
    await expect.poll(() => rowOf(test_.page, 'Typist').locator('.preview').innerText()).toBe('typing…');
    await expect
      .poll(() => rowOf(test_.page, 'Typing group').locator('.preview').innerText())
      .toBe('Typist is recording audio…');
  });

  test('has three titles in a group of a community, the preview last', async () => {
    const { contactId } = addPerson(test_, 'Neighbour');
    const group = await test_.post<{ id: string }>('groups', {
      subject: 'News',
      contactIds: [contactId],
      community: 'Street',
    });
    await test_.post('receive', { chatId: group.id, contactId, text: 'market' });
    const titles = rowOf(test_.page, 'Street').locator('span[title]');
    await expect
      .poll(() => titles.evaluateAll((spans) => spans.map((span) => span.getAttribute('title'))))
      .toEqual(['Street', 'News', '\u202amarket\u202c']);
  });

  test('opens on a press and ignores a bare synthetic click', async () => {
    addPerson(test_, 'Press me');
    const cell = rowOf(test_.page, 'Press me').locator('[role="gridcell"]').first();
    await cell.evaluate((element) => (element as HTMLElement).click());
    expect(await test_.page.locator('div#main').count()).toBe(0);
    await cell.dispatchEvent('mousedown', { button: 0 });
    await test_.page.waitForSelector('div#main [data-id]');
    expect(await test_.page.locator('#pane-side [aria-selected="true"]').count()).toBe(1);
  });

  test('stands before the real div#main with a mask of the same id', async () => {
    addPerson(test_, 'Masked');
    await openChat(test_.page, 'Masked');
    expect(await test_.page.evaluate(() => document.querySelector('#main')?.tagName)).toBe('mask');
    expect(await test_.page.locator('div#main').count()).toBe(1);
  });

  test('keeps namesakes apart and follows a rename', async () => {
    const first = addPerson(test_, 'Same Name', ['from the first']);
    addPerson(test_, 'Same Name', ['from the second']);
    await expect.poll(() => test_.page.locator('#pane-side span[title="Same Name"]').count()).toBe(2);
    await test_.post('rename', { contactId: first.contactId, name: 'New Name' });
    await rowOf(test_.page, 'New Name').waitFor();
    await test_.post('rename', { contactId: first.contactId, name: null });
    await expect.poll(() => test_.page.locator('#pane-side span[title^="+55 11 94000-"]').count()).toBe(1);
  });

  test('counts unread chats in the page title without the muted ones', async () => {
    await expect.poll(() => test_.page.title()).toBe('WhatsApp');
    addPerson(test_, 'Loud');
    const quiet = addPerson(test_, 'Quiet');
    await test_.post('marks', { chatId: quiet.chatId, muted: true });
    await expect.poll(() => test_.page.title()).toBe('(1) WhatsApp');
  });
});

describe('search, filters and the archive', () => {
  test('search finds chats, contacts and messages under headings that are rows', async () => {
    addPerson(test_, 'Lemon Lady', ['I would like a lemon cake']);
    await test_.post('contacts', { name: 'Lemon Supplier', pushName: 'S', phone: '+5511955500111' });
    const input = test_.page.locator('#side input[data-tab="3"]');
    expect(await input.getAttribute('aria-label')).toBe('Search or start a new chat');
    await input.fill('lemon');
    await test_.page.waitForSelector('#pane-side [aria-label="Search results."]');
    const headings = test_.page.locator('#pane-side [role="row"]', {
      has: test_.page.locator('.section-heading'),
    });
    await expect
      .poll(async () => (await headings.allInnerTexts()).toSorted())
      .toEqual(['Chats', 'Contacts', 'Messages']);
    await test_.page.click('[aria-label="Cancel search"]');
    await test_.page.waitForSelector('#pane-side [aria-label="Chat list"]');
  });

  test('the pills leave unread chats or groups alone', async () => {
    const { contactId } = addPerson(test_, 'Unread One');
    await test_.post('groups', { subject: 'Quiet group', contactIds: [contactId] });
    await test_.page.click('#unread-filter');
    await test_.page.waitForSelector('#pane-side [aria-rowcount="1"]');
    expect(await rowOf(test_.page, 'Unread One').count()).toBe(1);
    expect(
      await test_.page
        .locator('[aria-label="chat-list-filters"][role="tablist"] [aria-selected="true"]')
        .getAttribute('id'),
    ).toBe('unread-filter');
    await test_.page.click('#all-filter');
  });

  test('archived chats have an entry and a panel of their own above the list', async () => {
    const { chatId } = addPerson(test_, 'Old Friend');
    await test_.post('marks', { chatId, archived: true });
    await expect.poll(() => rowOf(test_.page, 'Old Friend').count()).toBe(0);
    await test_.page.click('[data-testid="chatlist-panel-archived-button"]');
    await test_.page.locator('[data-testid="drawer-left"] span[title="Old Friend"]').waitFor();
    expect(await test_.page.locator('#pane-side').count()).toBe(1);
    await test_.page.locator('[data-testid="drawer-left"] [aria-label="Back"]').click();
  });
});
