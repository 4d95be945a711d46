import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, openLinkedPage, rowOf, type TestPage } from '../../testing/test-page.ts';
import type { Locale } from '../../wire/look.ts';

let bench: TestPage;
const at = Date.UTC(2026, 8, 13, 19, 4);

beforeAll(async () => {
  bench = await openLinkedPage({ now: Date.UTC(2026, 8, 14, 12), settings: { hour12: false } });
  const { chatId } = addPerson(bench, 'Rui Prado', []);
  for (const text of ['one', 'two', 'three']) await bench.post('receive', { chatId, text, at });
  addPerson(bench, 'Unread', ['x']);
});
afterAll(() => bench.close());

async function speak(locale: Locale, more: object = {}): Promise<void> {
  const changed = bench.page.waitForEvent('load');
  await bench.post('settings', { locale, ...more });
  await changed;
  await rowOf(bench.page, 'Rui Prado').waitFor();
}

async function shown(): Promise<Record<string, string | null>> {
  const { page } = bench;
  await rowOf(page, 'Rui Prado').locator('[role="gridcell"]').first().click();
  const message = page.locator('div#main [data-pre-plain-text]').first();
  return {
    lang: await page.evaluate(() => document.documentElement.lang),
    list: await page.locator('#side [role="grid"]').getAttribute('aria-label'),
    unread: await rowOf(page, 'Unread')
      .locator('[data-testid="icon-unread-count"]')
      .getAttribute('aria-label'),
    time: await rowOf(page, 'Rui Prado').locator('[data-testid="cell-frame-primary-detail"]').innerText(),
    separator: await page.locator('div#main .focusable-list-item.separator').innerText(),
    plain: await message.getAttribute('data-pre-plain-text'),
    composer: await page.locator('div#main footer [role="textbox"]').getAttribute('aria-label'),
    tablist: await page.locator('#side [role="tablist"]').getAttribute('aria-label'),
  };
}

describe('the page in another language', () => {
  test('Brazilian Portuguese: its words, its date order, its lang', async () => {
    await speak('pt-BR');
    expect(await shown()).toEqual({
      lang: 'pt',
      list: 'Lista de conversas',
      unread: '1 mensagem não lida',
      time: 'Ontem',
      separator: 'Ontem',
      plain: '[19:04, 13/09/2026] Rui Prado: ',
      composer: 'Digite uma mensagem para Rui Prado',
      tablist: 'chat-list-filters',
    });
  });

  test('Indonesian: hours with a point', async () => {
    await speak('id');
    expect(await shown()).toMatchObject({
      lang: 'id',
      list: 'Daftar chat',
      unread: '1 pesan belum dibaca',
      time: 'Kemarin',
      plain: '[19.04, 13/9/2026] Rui Prado: ',
      composer: 'Ketik pesan ke Rui Prado',
    });
  });

  test('Spanish with the 12-hour setting', async () => {
    await speak('es', { hour12: true });
    expect(await shown()).toMatchObject({
      lang: 'es',
      plain: '[7:04 p.\u00a0m., 13/9/2026] Rui Prado: ',
      separator: 'Ayer',
    });
  });

  test('own messages are announced and previewed in the page’s language', async () => {
    await speak('it', { hour12: false });
    await rowOf(bench.page, 'Rui Prado').locator('[role="gridcell"]').first().click();
    await bench.page.waitForSelector('div#main [data-id]');
    await bench.page.keyboard.type('ciao');
    await bench.page.keyboard.press('Enter');
    const own = bench.page.locator('div#main [data-id]', { hasText: 'ciao' });
    await own.locator('[aria-label=" Consegnato "]').waitFor();
    expect(await own.locator('[aria-label="Tu:"]').count()).toBe(1);
  });

  test('the label of the QR code stays English, the words around it do not', async () => {
    await speak('ru');
    await bench.post('logout', { reason: 'sync' });
    await bench.page.getByText('Войти по номеру телефона').waitFor();
    expect(await bench.page.locator('canvas').getAttribute('aria-label')).toBe(
      'Scan this QR code to link a device!',
    );
    expect(await bench.page.locator('[role="alert"]').innerText()).toBe(
      'В вашем браузере произошла ошибка синхронизации. Свяжите устройство повторно.',
    );
  });
});
