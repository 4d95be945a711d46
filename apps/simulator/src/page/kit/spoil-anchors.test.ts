import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, openLinkedPage, type TestPage } from '../../testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage();
  addPerson(bench, 'Ana Lima', ['good morning']);
  addPerson(bench, 'Rui Prado', ['good evening']);
});
afterAll(() => bench.close());

/** Loads the page anew with these anchors missing or doubled. */
async function spoil(anchors: { missing?: string[]; doubled?: string[] }): Promise<void> {
  const loaded = bench.page.waitForEvent('load');
  await bench.post('settings', { anchors });
  await loaded;
  await bench.page.waitForSelector('.grid .cell');
}

async function open(title: string): Promise<void> {
  await bench.page.locator('.grid .cell', { hasText: title }).last().click();
  await bench.page.locator('.header-title', { hasText: title }).last().waitFor();
}

const count = (selector: string): Promise<number> => bench.page.locator(selector).count();

describe('a page without some of its anchors', () => {
  test('still lists, opens and sends, while none of them stands anywhere', async () => {
    const missing = [
      'id=pane-side',
      'id=app',
      'id=main',
      'role=grid',
      'role=row',
      'data-id',
      'data-pre-plain-text',
      'data-testid=msg-meta',
      'data-icon=tail-out',
      'svg-title=wds-ic-read',
      'aria-label=Send',
    ];
    await spoil({ missing });
    await open('Ana Lima');
    await bench.page.keyboard.type('still here');
    await bench.page.locator('.composer-action [data-icon="wds-ic-send-filled"]').click();
    await bench.page.locator('.bubble.out', { hasText: 'still here' }).waitFor();
    await bench.page.locator('.bubble.out [aria-label=" Delivered "]').waitFor();
    const gone = missing.filter((name) => !name.startsWith('svg-title'));
    for (const name of gone) {
      const [attribute, value] = name.split('=');
      expect(await count(value === undefined ? `[${attribute}]` : `[${attribute}="${value}"]`), name).toBe(0);
    }
    expect(await bench.page.locator('svg title', { hasText: 'wds-ic-read' }).count()).toBe(0);
    expect(await count('[data-testid="msg-container"]')).toBe(2);
  });

  test('can lose a thing in one place only', async () => {
    await spoil({ missing: ['title within role=row'] });
    await open('Ana Lima');
    expect(await count('#side [role="row"] [title]')).toBe(0);
    expect(await count('div#main [title]')).toBeGreaterThan(0);
  });
});

describe('a page with doubled anchors', () => {
  test('bears each twice, with the same content, also after it changed', async () => {
    await spoil({ doubled: ['data-testid=conversation-info-header-chat-title', 'id=pane-side'] });
    const titles = bench.page.locator('[data-testid="conversation-info-header-chat-title"]');
    for (const title of ['Ana Lima', 'Rui Prado']) {
      await open(title);
      await expect.poll(() => titles.allInnerTexts()).toEqual([title, title]);
    }
    expect(await count('#pane-side')).toBe(2);
  });

  test('doubles what comes later too, and takes the copy away with its original', async () => {
    await spoil({ doubled: ['data-id'] });
    await open('Rui Prado');
    await expect.poll(() => count('div#main [data-id]')).toBe(2);
    const chat = bench.simulator.phone.state.chats[1];
    await bench.post('receive', { chatId: chat?.id, text: 'one more' });
    await expect.poll(() => count('div#main [data-id]')).toBe(4);
    await bench.post('reset');
    await bench.page.waitForSelector('[data-ref]');
    expect(await count('[data-id]')).toBe(0);
  });
});
