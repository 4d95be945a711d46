import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPerson, openChat, openLinkedPage, type TestPage } from './testing/test-page.ts';

let bench: TestPage;

beforeAll(async () => {
  bench = await openLinkedPage({ settings: { idleAfter: 700 } });
});
afterAll(() => bench.close());

const isOnline = async () => (await bench.get<{ online: boolean }>('presence')).online;
const lastAlert = () => bench.simulator.phone.state.alerts.at(-1);

describe('what the phone records', () => {
  test('opening a chat sends the read receipt', async () => {
    const { chatId } = addPerson(bench, 'Receipt', ['one', 'two']);
    expect(bench.simulator.phone.chat(chatId).unread).toBe(2);
    await openChat(bench.page, 'Receipt');
    await expect.poll(() => bench.simulator.phone.chat(chatId).unread).toBe(0);
    expect(bench.simulator.phone.chat(chatId).messages.every((message) => message.seenAt !== null)).toBe(
      true,
    );
  });

  test('a closed chat keeps its messages unseen', async () => {
    const { chatId } = addPerson(bench, 'Unopened', ['one']);
    await bench.page.waitForTimeout(150);
    expect(bench.simulator.phone.chat(chatId).messages[0]?.seenAt).toBeNull();
  });

  test('the account looks online with use and goes idle; the phone rings only then', async () => {
    await bench.page.mouse.move(300, 300);
    await bench.page.mouse.move(310, 320);
    await expect.poll(isOnline).toBe(true);
    const { chatId } = addPerson(bench, 'Caller');
    expect(lastAlert()).toMatchObject({ chatId, rang: false, why: 'page online' });
    await expect.poll(isOnline, { timeout: 3000 }).toBe(false);
    await bench.post('receive', { chatId, text: 'are you there?' });
    expect(lastAlert()).toMatchObject({ chatId, rang: true, why: 'not online' });
    expect((await bench.get<{ presence: { why: string }[] }>('presence')).presence.at(-1)?.why).toBe('idle');
    await bench.post('marks', { chatId, muted: true });
    await bench.post('receive', { chatId, text: 'hello?' });
    expect(lastAlert()).toMatchObject({ rang: false, why: 'muted' });
  });

  test('every input event is told with its target, and whether a person or a script made it', async () => {
    await bench.post('forget');
    await bench.page.locator('#side input').click();
    await bench.page.keyboard.type('x');
    await bench.page
      .locator('#side input')
      .evaluate((input) => input.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
    type Record = { type: string; isTrusted: boolean; target: string };
    const inputs = async () => (await bench.get<{ inputs: Record[] }>('inputs')).inputs;
    await expect
      .poll(async () =>
        (await inputs()).filter((one) => one.type === 'mousedown').map((one) => one.isTrusted),
      )
      .toEqual([true, false]);
    const key = (await inputs()).find((one) => one.type === 'keydown');
    expect(key).toMatchObject({
      isTrusted: true,
      target: expect.stringContaining('[aria-label="Search or start a new chat"]'),
    });
    expect((await inputs()).map((one) => one.type)).toEqual(
      expect.arrayContaining(['pointerdown', 'mouseup', 'click', 'beforeinput', 'input', 'keyup']),
    );
  });
});
