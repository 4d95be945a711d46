import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, openChat, openLinkedPage, type TestPage } from '../../testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage();
});
afterAll(() => bench.close());

const right = () => bench.page.locator('[data-testid="drawer-right"]');

async function openInfo(title: string): Promise<void> {
  await openChat(bench.page, title);
  await bench.page.locator('div#main [data-testid="conversation-info-header"]').click();
  await right().locator('[data-testid="chat-info-drawer"]').waitFor();
}

describe('the header and its drawer', () => {
  test('tell a saved contact’s name and phone', async () => {
    addPerson(bench, 'Saved Person', ['hi'], { phone: '+5511987654321', about: 'At work' });
    await openInfo('Saved Person');
    expect(await right().locator('[role="complementary"]').getAttribute('aria-label')).toBe('Contact info');
    expect(await right().innerText()).toContain('+55 11 98765-4321');
    await right().locator('[aria-label="Close"]').click();
    expect(await right().locator('*').count()).toBe(0);
  });

  test('tell an unsaved contact’s number as title and its own name below', async () => {
    addPerson(bench, null, ['hi'], { phone: '+5511987654322', pushName: 'Mimi' });
    await openInfo('+55 11 98765-4322');
    expect(await right().innerText()).toContain('~Mimi');
  });

  test('hide the phone of a contact known by hidden id only', async () => {
    addPerson(bench, 'Hidden One', ['hi'], { phone: '+5511987654323', hidesPhone: true });
    await openInfo('Hidden One');
    expect(await right().innerText()).not.toMatch(/\+\d/);
  });

  test('list a group’s members, the first title of the header being that list', async () => {
    const first = addPerson(bench, 'Member One');
    const second = addPerson(bench, null, ['hi'], { phone: '+5511987654324', pushName: 'Guest' });
    const group = await bench.post<{ id: string }>('groups', {
      subject: 'Readers',
      contactIds: [first.contactId, second.contactId],
    });
    await bench.post('receive', { chatId: group.id, contactId: first.contactId, text: 'welcome' });
    await openInfo('Readers');
    const rows = right().locator('[data-testid="group-info-participants-section"] [role="listitem"]');
    expect(
      await rows
        .locator('span[title]')
        .evaluateAll((spans) =>
          spans
            .map((span) => span.getAttribute('title'))
            .filter((title) => !['Busy', 'Bread every morning'].includes(title ?? '')),
        ),
    ).toEqual(['You', 'Member One', '+55 11 98765-4324']);
    expect(await rows.nth(2).innerText()).toContain('~Guest');
    await expect
      .poll(() => bench.page.locator('div#main header [title]').first().getAttribute('title'), {
        timeout: 4000,
      })
      .toBe('Member One, +55 11 98765-4324, You');
    const title = bench.page.locator('div#main header span[dir="auto"]').first();
    expect([await title.textContent(), await title.getAttribute('title')]).toEqual(['Readers', null]);
  });

  test('show presence: online, typing, last seen', async () => {
    const { chatId, contactId } = addPerson(bench, 'Present');
    await openChat(bench.page, 'Present');
    const subtitle = bench.page.locator('div#main [data-testid="chat-subtitle"] span[title]');
    expect(await subtitle.textContent()).toBe('click here for contact info');
    await bench.post('presence', { contactId, online: true });
    await expect.poll(() => subtitle.textContent()).toBe('online');
    await bench.post('doing', { chatId, what: 'typing' });
    await expect.poll(() => subtitle.getAttribute('title')).toBe('typing…');
    await bench.post('doing', { chatId, what: 'nothing' });
    await bench.post('presence', { contactId, online: false });
    await expect
      .poll(() => subtitle.textContent(), { timeout: 4000 })
      .toMatch(/^last seen today at \d+:\d\d (AM|PM)$/);
  });
});

describe('the drawers at the left', () => {
  test('Profile tells the own name and phone', async () => {
    await bench.page.locator('header[data-tab="2"] [aria-label="Profile"]').click();
    const drawer = bench.page.locator('[data-testid="drawer-left"]');
    expect(await drawer.innerText()).toContain('Maria Costa');
    expect(await drawer.innerText()).toContain('+55 11 95550-0100');
    await drawer.locator('[aria-label="Back"]').click();
  });

  test('New chat finds a contact who never wrote and opens an empty chat', async () => {
    const contact = await bench.post<{ id: string }>('contacts', {
      name: 'Never Wrote',
      pushName: 'N',
      phone: '+5511987654399',
    });
    await bench.page.waitForTimeout(100);
    await bench.page.click('[aria-label="New chat"]');
    const drawer = bench.page.locator('[data-testid="drawer-left"]');
    await drawer.locator('input').fill('11987654399');
    await drawer.locator('[role="listitem"] [role="button"]', { hasText: 'Never Wrote' }).click();
    await bench.page.locator('[aria-label="Type a message to Never Wrote"]').waitFor();
    await bench.page.keyboard.type('Hello from the shop');
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('#pane-side span[title="Never Wrote"]').waitFor();
    expect(
      bench.simulator.phone.state.chats.find((chat) => chat.contactId === contact.id)?.messages,
    ).toHaveLength(1);
  });
});
