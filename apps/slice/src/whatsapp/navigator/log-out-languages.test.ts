import { afterEach, expect, test } from 'vitest';
import { type LinkedLine, linkLine } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine | undefined;
afterEach(() => line?.close());

test.each(['pt-BR', 'ru'])('the device is unlinked by the menu of a page that speaks %s', async (locale) => {
  line = await linkLine((phone) => phone.act('settings', { locale }));
  await line.session.navigator.logOut();
  const { devices } = await line.phone.ask<{ devices: unknown[] }>('pages');
  expect(devices).toEqual([]);
  await waitFor('the QR code', () => line?.session.phase()?.phase === 'linking');
});
