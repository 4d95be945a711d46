import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

describe('the drawers and the composer', () => {
  it('give a person’s name and number, and never a number inside a sentence', async () => {
    await browser.open(fixture('g2-2026-09/drawers.html'));
    expect(await browser.run('__queunirReader.readDrawer()')).toEqual({
      open: true,
      group: false,
      name: 'Ana Silva',
      phone: '+5511912345678',
    });
  });

  it('give no number where two stand', async () => {
    await browser.open(fixture('g2-2026-09/drawers.html'));
    await browser.run(
      `document.querySelector('[data-testid="chat-info-drawer"] > div').insertAdjacentHTML('beforeend', '<span>+1 555 000 0000</span>')`,
    );
    expect(await browser.run('__queunirReader.readDrawer()')).toMatchObject({ open: true, phone: null });
  });

  it('know a group, whose members’ numbers are not its own', async () => {
    await browser.open(fixture('g2-2026-09/kinds.html'));
    expect(await browser.run('__queunirReader.readDrawer()')).toEqual({
      open: true,
      group: true,
      name: 'Bakers',
      phone: null,
    });
  });

  it('are closed where only the empty container stands', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    expect(await browser.run('__queunirReader.readDrawer()')).toEqual({
      open: false,
      group: null,
      name: null,
      phone: null,
    });
    expect(await browser.run('__queunirReader.readProfile()')).toEqual({
      open: false,
      name: null,
      number: null,
    });
  });

  it('give the own name and number', async () => {
    await browser.open(fixture('g2-2026-09/drawers.html'));
    expect(await browser.run('__queunirReader.readProfile()')).toEqual({
      open: true,
      name: 'Me Myself',
      number: '+15550009999',
    });
  });

  it('tell an empty composer with a reply begun from one with two lines', async () => {
    await browser.open(fixture('g2-2026-09/drawers.html'));
    expect(await browser.run('__queunirReader.readComposer()')).toEqual({
      present: true,
      text: '',
      canSend: false,
      reply: { author: 'Ana Silva', text: 'the cake' },
    });
    await browser.open(fixture('g2-2026-09/person.html'));
    expect(await browser.run('__queunirReader.readComposer()')).toEqual({
      present: true,
      text: 'first line\nsecond',
      canSend: true,
      reply: null,
    });
  });
});

describe('places to act on', () => {
  const found = async (names: string[]) =>
    browser.run<Record<string, boolean>>(
      `Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, __queunirReader.locateAct(name) !== null]))`,
    );

  it('are given where they stand and null where they do not', async () => {
    await browser.open(fixture('g2-2026-09/drawers.html'));
    expect(
      await found([
        'drawer-close',
        'profile-close',
        'reply-close',
        'clear-search',
        'profile-button',
        'composer',
        'send',
        'new-qr',
      ]),
    ).toEqual({
      'drawer-close': true,
      'profile-close': true,
      'reply-close': true,
      'clear-search': true,
      'profile-button': true,
      composer: true,
      send: false,
      'new-qr': false,
    });
    await browser.open(fixture('phases/qr-expired.html'));
    expect(await found(['new-qr', 'phone-link', 'composer'])).toEqual({
      'new-qr': true,
      'phone-link': true,
      composer: false,
    });
    await browser.open(fixture('phases/number.html'));
    expect(await found(['number-input', 'next-button', 'qr-link'])).toEqual({
      'number-input': true,
      'next-button': true,
      'qr-link': true,
    });
    await browser.open(fixture('phases/open-elsewhere.html'));
    expect(await found(['use-here'])).toEqual({ 'use-here': true });
  });

  it('give a message by its bare key, and the scrollers with their position', async () => {
    await browser.open(fixture('g2-2026-09/person.html'));
    expect(await browser.run(`__queunirReader.locateAct('bubble', '3EB000000000000000A3')`)).toMatchObject({
      inView: true,
    });
    expect(
      await browser.run(`__queunirReader.locateAct('read-more', 'AC0000000000000000000000000000A5')`),
    ).not.toBeNull();
    expect(await browser.run(`__queunirReader.locateAct('bubble', 'nothing')`)).toBeNull();
    expect(await browser.run(`__queunirReader.locateScroller('messages')`)).toMatchObject({
      scrollTop: 0,
      clientHeight: expect.any(Number),
    });
    expect(await browser.run(`__queunirReader.locateScroller('list')`)).toMatchObject({ scrollTop: 0 });
  });
});
