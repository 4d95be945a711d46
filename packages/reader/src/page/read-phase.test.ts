import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../../test/fixtures.ts';
import { type ReaderBrowser, startReaderBrowser } from '../../test/reader-browser.ts';
import type { PhaseRead } from '../feed.ts';

let browser: ReaderBrowser;
beforeAll(async () => {
  browser = await startReaderBrowser();
});
afterAll(() => browser.close());

async function phaseOf(name: string): Promise<PhaseRead> {
  await browser.open(fixture(`phases/${name}.html`));
  return browser.run<PhaseRead>('__queunirReader.readPhase()');
}

describe('the phase of a page', () => {
  it.each([
    ['splash', { phase: 'loading', progress: null }],
    ['loading', { phase: 'loading', progress: 12 }],
    ['syncing', { phase: 'syncing', progress: 41 }],
    ['chats-loading', { phase: 'syncing', progress: 7 }],
    ['qr', { phase: 'linking', qr: '2@AAAA,BBBB,CCCC,DDDD,1', qrExpired: false, reason: null }],
    ['qr-expired', { phase: 'linking', qr: '2@AAAA,BBBB,CCCC,DDDD,1', qrExpired: true }],
    ['qr-spinner', { phase: 'linking', qr: null, qrExpired: false }],
    [
      'qr-after-logout',
      {
        phase: 'linking',
        qr: '2@E,F,G,H,1',
        reason: 'You have been logged out. Scan the code to use WhatsApp here again.',
      },
    ],
    ['number', { phase: 'code', code: null, codeExpired: false }],
    ['code', { phase: 'code', code: 'ABCD-1234', codeNumber: '+1 555 000 1111', codeExpired: false }],
    ['code-expired', { phase: 'code', code: null, codeExpired: true }],
    ['logging-out', { phase: 'logged-out' }],
    ['open-elsewhere', { phase: 'conflict' }],
    ['offline', { phase: 'ready', offline: true }],
    ['viewer', { phase: 'ready', offline: false }],
    ['old-browser', { phase: 'blocked' }],
    ['strange', { phase: 'unknown' }],
  ] as const)('of %s', async (name, expected) => {
    expect(await phaseOf(name)).toMatchObject({ locale: 'en', generation: null, ...expected });
  });

  it('is not taken from what people write', async () => {
    await browser.openHtml(
      '<html lang="en"><body><div id="app"><div id="side"><div id="pane-side"><div role="grid"><div>Computer not connected</div></div></div></div><div id="main"><span>WhatsApp is open in another window. Click "Use here" to use WhatsApp in this window.</span><button>Use here</button></div></div></body></html>',
    );
    expect(await browser.run('__queunirReader.readPhase()')).toMatchObject({
      phase: 'ready',
      offline: false,
    });
  });
});
