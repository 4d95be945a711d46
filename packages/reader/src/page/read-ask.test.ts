import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { Drift, PhaseRead } from '../feed.ts';

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
    expect(alone).toMatchObject({ phase: 'owner-must-act', ask: { kind: 'passkey', buttons: [] } });
    const inPage = await phaseOf('<div>Confirm with a passkey on your phone</div>');
    expect(inPage).toMatchObject({ phase: 'owner-must-act', ask: { kind: 'passkey' } });
  });

  it('are terms, but not those that the foot of the QR page names', async () => {
    const terms = await phaseOf(dialog('Accept the updated Terms of Service', 'Accept'));
    expect(terms).toMatchObject({ phase: 'owner-must-act', ask: { kind: 'terms', buttons: ['Accept'] } });
    const foot = await phaseOf('<div data-ref="2@A,B,C,D,1"></div><a>See our Terms of Service</a>');
    expect(foot).toMatchObject({ phase: 'linking', ask: null });
  });

  it.each([
    ['in-call', 'You are currently in a call in another window or tab. Go back to it.', 'Notify other tab'],
    ['second-tab', 'There is already another active WhatsApp Web tab. Close it.', 'Refresh'],
    ['unavailable', 'WhatsApp is temporarily unavailable.', 'Try again'],
    ['proxied', 'WhatsApp cannot be reached by this proxy.', 'OK'],
    ['dialog', 'Wé nö kñöw þïs', 'Öḱ'],
  ])('is what a popup in place of the list says: %s', async (kind, text, button) => {
    const read = await phaseOf(dialog(text, button, 'Log out'));
    expect(read).toMatchObject({ phase: 'owner-must-act', ask: { kind, text, buttons: [button] } });
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

describe('a dialog in a language that nobody knows', () => {
  const frame = (over: string) =>
    `<div style="position:fixed;inset:0"><div id="side" style="position:absolute;inset:0 60% 0 0"><div id="pane-side"><div role="grid"></div></div></div>
      <div id="main" style="position:absolute;inset:0 0 0 40%"><header></header></div></div>${over}`;
  const shade = (inside: string) =>
    `<div style="position:fixed;inset:0;display:grid;place-items:center">${inside}</div>`;
  const words = dialog('Öğü çşı ñandú', 'Þæŕ', 'Ŵïġ');

  it('that keeps every click from list and chat is for the owner, in its own words, and told as drift', async () => {
    const read = await phaseOf(frame(shade(words)));
    expect(read).toMatchObject({
      phase: 'owner-must-act',
      ask: { kind: 'dialog', text: 'Öğü çşı ñandú', buttons: ['Þæŕ', 'Ŵïġ'] },
    });
    const { drift } = await browser.run<{ drift: Drift[] }>('__queunirReader.readPage()');
    expect(drift).toContainEqual({ anchor: 'page.dialog', reason: 'missing' });
  });

  it('that says that it is modal is believed', async () => {
    const modal = words.replace('role="dialog"', 'role="dialog" aria-modal="true"');
    expect(await phaseOf(side() + modal)).toMatchObject({ phase: 'owner-must-act', covered: true });
  });

  it('that leaves list or chat free is only told', async () => {
    const corner = `<div style="position:fixed;right:0;bottom:0;width:20px;height:20px">${words}</div>`;
    expect(await phaseOf(frame(corner))).toMatchObject({ phase: 'ready', ask: { kind: 'dialog' } });
    const left = `<div style="position:fixed;inset:0 60% 0 0">${words}</div>`;
    expect(await phaseOf(frame(left))).toMatchObject({ phase: 'ready', ask: { kind: 'dialog' } });
  });

  it('is the one on top where several stand', async () => {
    const over =
      shade(dialog('behind', 'one')) +
      shade(words.replace('role="dialog"', 'role="dialog" style="width:90%;height:90%"'));
    expect(await phaseOf(frame(over))).toMatchObject({ ask: { text: 'Öğü çşı ñandú' } });
  });
});

it('a machine without internet has no code, and that is told apart from one that expired', async () => {
  const box = (label: string) => `<div data-ref="2@A,B,C,D,1"><button>${label}</button></div>`;
  expect(await phaseOf(box('No internet connection'))).toMatchObject({ qrExpired: true, offline: true });
  expect(await phaseOf(box('Click to reload QR code'))).toMatchObject({ qrExpired: true, offline: false });
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

  it('is the Menu of the list by its icon, its word, or its place, in any language', async () => {
    const button = (label: string, icon: string) =>
      `<button data-tab="2" aria-label="${label}"><span data-icon="${icon}">i</span></button>`;
    const inChat = '<div id="main"><header><button data-tab="6" aria-label="Menu">M</button></header></div>';
    const page = (menu: string) =>
      `<header style="display:flex">${button('Ñew', 'new-chat-outline')}<i style="width:50px"></i>${menu}</header>${side()}${inChat}`;
    for (const menu of [
      button('Þï', 'menu'),
      button('Þï', 'more-refreshed'),
      button('Меню', 'x'),
      button('Þï', 'x'),
    ]) {
      await phaseOf(page(menu));
      expect((await place('menu-button')) as { x: number }).toMatchObject({ clickable: true });
      expect(((await place('menu-button')) as { x: number }).x).toBeGreaterThan(50);
    }
  });

  it.each([
    'Log out',
    'Desconectar',
    'Cerrar sesión',
    'Disconnetti',
    'Keluar',
    'Выйти',
    'Çıkış yap',
    'Se déconnecter',
  ])('is the item of the menu and the button of the question after it: %s', async (label) => {
    await phaseOf(
      `${side()}<div role="menu"><div role="menuitem">x</div><div role="menuitem">${label}</div></div>`,
    );
    expect(await place('log-out')).toMatchObject({ clickable: true });
    await phaseOf(side() + dialog('?', 'No', label));
    expect(await place('confirm-log-out')).toMatchObject({ clickable: true });
  });

  it('is the Menu of the list, not that of an open chat', async () => {
    await phaseOf(
      `<header data-testid="chatlist-header"><button aria-label="Menu">M</button></header>${side()}
       <div id="main"><header><button aria-label="Menu">M</button></header></div>`,
    );
    expect(await place('menu-button')).toMatchObject({ clickable: true });
  });
});
