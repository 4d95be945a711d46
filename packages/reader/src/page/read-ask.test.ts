import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { PhaseRead } from '../feed.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

const side = (banner = '') =>
  `<div id="side"><span>${banner}</span><div id="pane-side"><div role="grid"></div></div></div>`;
async function phaseOf(inApp: string): Promise<PhaseRead> {
  await browser.openHtml(`<html lang="en"><body><div id="app"><div>${inApp}</div></div></body></html>`);
  return browser.run<PhaseRead>('__queunirReader.readPhase()');
}
const dialog = (text: string, ...buttons: string[]) =>
  `<div role="dialog"><h1>${text}</h1>${buttons.map((label) => `<button>${label}</button>`).join('')}</div>`;

describe('what a page asks of a person', () => {
  it('is a dialog over the list, with its words and buttons, while the list is read on', async () => {
    const read = await phaseOf(side() + dialog('What is new here', 'Later', 'Continue'));
    expect(read).toMatchObject({
      phase: 'ready',
      offline: false,
      ask: { kind: 'dialog', text: 'What is new here', buttons: ['Later', 'Continue'] },
    });
  });

  it('is a passkey, wherever WhatsApp names one', async () => {
    const alone = await phaseOf(dialog('Use your passkey to link this device', 'Log out'));
    expect(alone).toMatchObject({ phase: 'owner-must-act', ask: { kind: 'passkey', buttons: ['Log out'] } });
    const inPage = await phaseOf('<div>Confirm with a passkey on your phone</div>');
    expect(inPage).toMatchObject({ phase: 'owner-must-act', ask: { kind: 'passkey' } });
  });

  it('are terms, but not those that the foot of the QR page names', async () => {
    const terms = await phaseOf(dialog('Accept the updated Terms of Service', 'Accept'));
    expect(terms).toMatchObject({ phase: 'owner-must-act', ask: { kind: 'terms', buttons: ['Accept'] } });
    const foot = await phaseOf('<div data-ref="2@A,B,C,D,1"></div><a>See our Terms of Service</a>');
    expect(foot).toMatchObject({ phase: 'linking', ask: null });
  });

  it('is a device fewer where four are linked', async () => {
    const read = await phaseOf(
      '<div>Couldn’t link device. You can have up to 4 linked devices.</div><div data-ref="2@A,B,C,D,1"></div>',
    );
    expect(read).toMatchObject({ phase: 'linking', ask: { kind: 'device-limit' } });
  });

  it.each([
    ['Computer not connected', 'computer-offline'],
    ['Phone not connected', 'phone-offline'],
    ['Connecting', 'connecting'],
  ])('is said by the banner "%s"', async (text, kind) => {
    expect(await phaseOf(side(`<div>${text}</div>`))).toMatchObject({
      phase: 'ready',
      offline: true,
      ask: { kind, text, buttons: [] },
    });
  });

  it('does not change while the seconds to the next try are counted down', async () => {
    const banner = (seconds: number) =>
      side(
        `<div>Connecting to WhatsApp</div><div>Retrying in ${seconds} seconds…</div><button>Retry now</button>`,
      );
    const first = await phaseOf(banner(9));
    expect(first.ask).toEqual({ kind: 'retrying', text: 'Connecting to WhatsApp', buttons: [] });
    expect(await phaseOf(banner(8))).toEqual(first);
  });

  it('is nothing on a page that is well, and never taken from what people write', async () => {
    expect(await phaseOf(side())).toMatchObject({ phase: 'ready', ask: null });
    const chat = `<div id="main">${dialog('Accept my passkey', 'Yes')}</div>`;
    expect(await phaseOf(side() + chat)).toMatchObject({ phase: 'ready', ask: null });
  });
});

describe('the places that answer it', () => {
  const place = (name: string, key: string | null = null) =>
    browser.run(`__queunirReader.locateAct(${JSON.stringify(name)}, ${JSON.stringify(key)})`);

  it('is the one button of the dialog with that label', async () => {
    await phaseOf(side() + dialog('What is new here', 'Later', 'Continue'));
    expect(await place('dialog-button', 'Continue')).toMatchObject({ clickable: true });
    expect(await place('dialog-button', 'Cancel')).toBeNull();
    await phaseOf(side() + dialog('Twice', 'OK', 'OK'));
    expect(await place('dialog-button', 'OK')).toBeNull();
  });

  it('is the Menu of the list, not that of an open chat', async () => {
    await phaseOf(
      `<header data-testid="chatlist-header"><button aria-label="Menu">M</button></header>${side()}
       <div id="main"><header><button aria-label="Menu">M</button></header></div>`,
    );
    expect(await place('menu-button')).toMatchObject({ clickable: true });
  });
});
