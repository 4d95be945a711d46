import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualSettings } from '../../phone/state.ts';
import { drawLook } from '../../server/draw-look.ts';
import { addPerson, openLinkedPage, rowOf, type TestPage } from '../../testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage({ settings: { generation: 'g1' } });
});
afterAll(() => bench.close());

const testids = (): Promise<(string | undefined)[]> =>
  bench.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid]')].map((one) => one.dataset.testid),
  );

/** Switches while the page is open, and waits until the next load of it shows its list. */
async function switchTo(settings: object): Promise<void> {
  const loaded = bench.page.waitForEvent('load');
  await bench.post('settings', settings);
  await loaded;
  await bench.page.waitForSelector('#side #pane-side');
}

describe('the page of generation G1', () => {
  let jid = '';
  let key = '';

  beforeAll(async () => {
    const added = addPerson(bench, 'Ana Lima', ['good morning']);
    key = added.keys[0] ?? '';
    const { contacts } = await bench.get<{ contacts: { id: string; jid: string }[] }>('truth');
    jid = contacts.find((contact) => contact.id === added.contactId)?.jid ?? '';
    await rowOf(bench.page, 'Ana Lima').locator('[role="gridcell"]').first().click();
    await bench.page.waitForSelector('div#main .message-in');
  });

  test('has compound ids and says in and out by class', async () => {
    await bench.page.keyboard.type('hello Ana');
    await bench.page.keyboard.press('Enter');
    const own = bench.page.locator('div#main .message-out', { hasText: 'hello Ana' });
    await own.locator('[data-icon="msg-dblcheck"]').waitFor();
    const ids = await bench.page
      .locator('div#main [data-id]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id')));
    expect(ids).toEqual([`false_${jid}_${key}`, expect.stringMatching(`^true_${jid}_3EB0[0-9A-F]{18}$`)]);
    expect(jid).toMatch(/^\d+@c\.us$/);
  });

  test('draws own bubbles right of the middle and others’ left of it', async () => {
    const middleOf = (selector: string) =>
      bench.page
        .locator(selector)
        .last()
        .evaluate((one) => {
          const { left, right } = one.getBoundingClientRect();
          return (left + right) / 2;
        });
    const middle = await middleOf('div#main');
    expect(await middleOf('div#main .message-out [class~="bubble"]')).toBeGreaterThan(middle + 50);
    expect(await middleOf('div#main .message-in [class~="bubble"]')).toBeLessThan(middle - 50);
  });

  test('ends a group’s incoming ids with who wrote', async () => {
    const { contactId } = addPerson(bench, 'Rui', []);
    const group = await bench.post<{ id: string }>('groups', { subject: 'Choir', contactIds: [contactId] });
    await bench.post('receive', { chatId: group.id, contactId, text: 'la la' });
    await rowOf(bench.page, 'Choir').locator('[role="gridcell"]').first().click();
    const node = bench.page.locator('div#main [data-id]', { hasText: 'la la' });
    expect(await node.getAttribute('data-id')).toMatch(/^false_\d{18}@g\.us_[0-9A-F]+_\d+@c\.us$/);
    await rowOf(bench.page, 'Ana Lima').locator('[role="gridcell"]').first().click();
    await bench.page.waitForSelector('div#main .message-out');
  });

  test('bears no data-testid but on selectable text', async () => {
    expect(new Set(await testids())).toEqual(new Set(['selectable-text']));
  });

  test('says ticks by data-icon, with a label between spaces', async () => {
    const tick = bench.page.locator('div#main .message-out [data-icon="msg-dblcheck"]').last();
    expect(await tick.getAttribute('aria-label')).toBe(' Delivered ');
    const listTick = rowOf(bench.page, 'Ana Lima').locator('[data-icon="status-dblcheck"]');
    await listTick.waitFor();
    expect(await listTick.getAttribute('aria-label')).toBeNull();
  });

  test('has rows of 76 px, a cell inside each, and no role on the message list', async () => {
    const row = rowOf(bench.page, 'Ana Lima');
    expect(await row.evaluate((one) => (one as HTMLElement).style.height)).toBe('76px');
    expect(await row.locator('> [role="gridcell"] > [aria-selected="true"]').count()).toBe(1);
    expect(await bench.page.locator('div#main [data-tab="8"]').getAttribute('role')).toBeNull();
  });

  test('searches in an editable field', async () => {
    const field = bench.page.locator('#side [data-tab="3"][role="textbox"]');
    expect(await field.getAttribute('aria-label')).toBe('Search input textbox');
    expect(await field.getAttribute('aria-placeholder')).toBe('Search or start a new chat');
    await field.click();
    await bench.page.keyboard.type('Choir');
    await bench.page.waitForSelector('#side [role="grid"][aria-label="Search results."]');
    await expect.poll(() => rowOf(bench.page, 'Ana Lima').count()).toBe(0);
    await bench.page.keyboard.press('Escape');
    await rowOf(bench.page, 'Ana Lima').waitFor();
    expect(await field.innerText()).toBe('\n');
  });
});

describe('the drawers of G1', () => {
  test('find a contact by an editable field too', async () => {
    addPerson(bench, 'Vera Nunes', ['never mind']);
    await bench.page.locator('[aria-label="New chat"]').click();
    await bench.page.locator('.drawer [role="textbox"]').click();
    await bench.page.keyboard.type('Vera');
    const found = bench.page.locator('.drawer [role="listitem"]');
    await expect.poll(() => found.count()).toBe(1);
    await found.locator('[role="button"]').click();
    await bench.page.locator('div#main .message-in', { hasText: 'never mind' }).waitFor();
  });
});

describe('changing the generation while a page is open', () => {
  test('loads it again, still linked, as the other one', async () => {
    await switchTo({ generation: 'g2' });
    expect(await bench.page.locator('#side input[data-tab="3"]').count()).toBe(1);
    expect(await testids()).toContain('cell-frame-container');
    expect(await bench.page.locator('#side [data-icon="status-dblcheck"]').count()).toBe(0);
  });

  test('each load of a mixed roll-out draws anew, and the phone can be asked which', async () => {
    type Pages = { pages: { generations: { ids: string } | null }[] };
    const drawn = async () => (await bench.get<Pages>('pages')).pages.map((page) => page.generations?.ids);
    await switchTo({ generation: 'mixed' });
    const seen = new Set<string>();
    for (let load = 0; load < 30 && seen.size < 2; load += 1) {
      await bench.page.reload();
      await bench.page.waitForSelector('#side #pane-side');
      const isNew = (await bench.page.locator('#side input[data-tab="3"]').count()) === 1;
      await expect.poll(drawn).toEqual([isNew ? 'g2' : 'g1']);
      seen.add(isNew ? 'g2' : 'g1');
    }
    expect(seen.size).toBe(2);
  });

  test('a staged roll-out mixes new parts into the old page', async () => {
    await switchTo({ generation: 'staged', newParts: ['ids', 'testids'] });
    await rowOf(bench.page, 'Ana Lima').locator('[role="gridcell"]').first().click();
    const own = bench.page.locator('div#main [data-testid^="conv-msg-3EB0"]');
    await own.locator('.message-out [data-icon="msg-dblcheck"]').waitFor();
    expect(await own.getAttribute('data-id')).toMatch(/^3EB0[0-9A-F]{18}$/);
    expect(await bench.page.locator('#side input').count()).toBe(0);
  });

  test('a mixed roll-out draws for each load, the same row for the same seed', () => {
    const draws = (mixSeed: number): string[] =>
      Array.from(
        { length: 12 },
        (_, load) => drawLook({ ...usualSettings, generation: 'mixed', mixSeed }, load).generations.ids,
      );
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
    expect(new Set(draws(1))).toEqual(new Set(['g1', 'g2']));
  });
});
