import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, openChat, openLinkedPage, rowOf, type TestPage } from '../../testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage();
});
afterAll(() => bench.close());

const box = () => bench.page.locator('div#main footer [role="textbox"]');
const lastMessage = () => bench.page.locator('div#main [data-id]').last();

describe('the composer', () => {
  test('is a Lexical text field named after the chat', async () => {
    const { contactId } = addPerson(bench, 'Ines');
    const group = await bench.post<{ id: string }>('groups', { subject: 'Crew', contactIds: [contactId] });
    await bench.post('receive', { chatId: group.id, contactId, text: 'hi' });
    await openChat(bench.page, 'Ines');
    expect(await box().getAttribute('aria-label')).toBe('Type a message to Ines');
    expect(await box().getAttribute('data-lexical-editor')).toBe('true');
    expect(await box().getAttribute('data-tab')).toBe('10');
    expect(await box().innerHTML()).toMatch(/^<p class="copyable-text"[^>]*><br[^>]*><\/p>$/);
    await openChat(bench.page, 'Crew');
    expect(await box().getAttribute('aria-label')).toBe('Type a message to group Crew');
  });

  test('has the focus after opening, swaps microphone and Send, and sends on Enter', async () => {
    const { chatId } = addPerson(bench, 'Typed');
    await openChat(bench.page, 'Typed');
    expect(await bench.page.locator('[aria-label="Voice message"][data-tab="11"]').count()).toBe(1);
    await bench.page.keyboard.type('first line');
    expect(
      await bench.page.locator('[aria-label="Send"][data-tab="11"] [data-icon="wds-ic-send-filled"]').count(),
    ).toBe(1);
    await bench.page.keyboard.press('Shift+Enter');
    await bench.page.keyboard.type('second 🎉');
    expect(await box().locator('p.copyable-text').allTextContents()).toEqual(['first line', 'second 🎉']);
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => box().textContent()).toBe('');
    const sent = bench.simulator.phone.chat(chatId).messages.at(-1);
    expect(sent).toMatchObject({ text: 'first line\nsecond 🎉', from: 'me' });
    expect(sent?.key).toMatch(/^3EB0[0-9A-F]{18}$/);
    await expect.poll(() => lastMessage().getAttribute('data-id')).toBe(sent?.key);
    await expect
      .poll(() => lastMessage().locator('[data-testid="msg-meta"] [aria-label]').getAttribute('aria-label'))
      .toBe(' Delivered ');
  });

  test('shows Pending while offline and sends afterwards', async () => {
    const { chatId } = addPerson(bench, 'Tunnel');
    await openChat(bench.page, 'Tunnel');
    await bench.post('offline', { offline: true });
    await bench.page.waitForSelector('[data-testid="chat-butterbar"]');
    await bench.page.keyboard.type('from the tunnel');
    await bench.page.keyboard.press('Enter');
    const tick = lastMessage().locator('[data-testid="msg-meta"] [aria-label]');
    expect(await tick.getAttribute('aria-label')).toBe(' Pending ');
    expect(bench.simulator.phone.chat(chatId).messages.at(-1)?.text).toBe('Hello');
    await bench.post('offline', { offline: false });
    await expect.poll(() => tick.getAttribute('aria-label')).toBe(' Delivered ');
    expect(
      bench.simulator.phone.chat(chatId).messages.filter((one) => one.text === 'from the tunnel'),
    ).toHaveLength(1);
  });

  test('takes pasted text and text inserted by commands', async () => {
    addPerson(bench, 'Paster');
    await openChat(bench.page, 'Paster');
    await box().evaluate((element) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'pasted\nlines');
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(() => box().innerText()).toContain('lines');
    await bench.page.keyboard.press('ControlOrMeta+A');
    await bench.page.keyboard.press('Backspace');
    await expect.poll(() => box().textContent()).toBe('');
    await bench.page.keyboard.insertText('inserted');
    await expect.poll(() => box().textContent()).toBe('inserted');
    await bench.page.keyboard.press('ControlOrMeta+A');
    await bench.page.keyboard.press('Backspace');
  });

  test('keeps a draft for each chat, in the list and through a reload', async () => {
    addPerson(bench, 'Drafted');
    addPerson(bench, 'Other');
    await openChat(bench.page, 'Drafted');
    await bench.page.keyboard.type('not yet');
    await openChat(bench.page, 'Other');
    expect(await box().textContent()).toBe('');
    await expect
      .poll(() => rowOf(bench.page, 'Drafted').locator('.preview').innerText())
      .toBe('Draft: not yet');
    await bench.page.reload();
    await openChat(bench.page, 'Drafted');
    expect(await box().textContent()).toBe('not yet');
    await bench.page.keyboard.press('End');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => box().textContent()).toBe('');
  });

  test('answers a message through the hover menu, with the quoted block above', async () => {
    const { chatId, keys } = addPerson(bench, 'Asked', ['what time?']);
    await openChat(bench.page, 'Asked');
    await lastMessage().locator('[data-testid="msg-container"]').hover();
    await bench.page.click('[aria-label="Context menu"]');
    await bench.page.locator('#wa-popovers-bucket [role="menuitem"][aria-label="Reply"]').click();
    expect(
      await bench.page.locator('footer [aria-label="Quoted message"] .quoted-mention').textContent(),
    ).toBe('what time?');
    await bench.page.keyboard.type('at five');
    await bench.page.click('[aria-label="Send"]');
    await expect
      .poll(() => bench.simulator.phone.chat(chatId).messages.at(-1))
      .toMatchObject({ text: 'at five', replyTo: keys[0] });
    expect(await bench.page.locator('footer [aria-label="Quoted message"]').count()).toBe(0);
    await expect.poll(() => lastMessage().locator('[aria-label="Quoted message"]').count()).toBe(1);
  });

  test('lets the customer see that the owner types', async () => {
    const { chatId } = addPerson(bench, 'Watcher');
    await openChat(bench.page, 'Watcher');
    await bench.page.keyboard.type('hm');
    const types = async () =>
      (await bench.get<{ chats: { ownerTypes: boolean }[] }>(`truth?chat=${chatId}`)).chats[0]?.ownerTypes;
    await expect.poll(types).toBe(true);
    await bench.page.keyboard.press('Backspace');
    await bench.page.keyboard.press('Backspace');
    await expect.poll(types).toBe(false);
  });
});
