import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine;
beforeAll(async () => {
  line = await linkLine();
  await line.chatWith({ name: 'Somebody', texts: ['hello'], unread: true });
});
afterAll(() => line?.close());

type Pages = { devices: unknown[] };
const devices = async () => (await line.phone.ask<Pages>('pages')).devices.length;

test('where there is no such button nothing is pressed', async () => {
  await expect(line.session.navigator.answerPage('use-here', null)).rejects.toMatchObject({
    code: 'page_not_ready',
  });
  await expect(line.session.navigator.answerPage('dialog', 'Continue')).rejects.toMatchObject({
    code: 'page_not_ready',
  });
  expect(await devices()).toBe(1);
});

test('the device is unlinked by the menu of the page, with real clicks, and no unread chat is read by that', async () => {
  await line.session.navigator.logOut();
  expect(await devices()).toBe(0);
  await waitFor('the QR code', () => line.session.phase()?.phase === 'linking');
  type Input = { isTrusted: boolean; type: string };
  const { inputs } = await line.phone.ask<{ inputs: Input[] }>('inputs');
  expect(inputs.some(({ type }) => type === 'click')).toBe(true);
  expect(inputs.every(({ isTrusted }) => isTrusted)).toBe(true);
  type Truth = { chats: { unread: number }[] };
  expect((await line.phone.ask<Truth>('truth')).chats.map(({ unread }) => unread)).toEqual([1]);
});

test('on a page that is not linked there is nothing to unlink', async () => {
  await expect(line.session.navigator.logOut()).rejects.toMatchObject({ code: 'page_not_ready' });
});
