import type { Status } from '@queunir/contracts/status/status';
import { QueryClient } from '@tanstack/react-query';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { es } from '../../app/texts/es.ts';
import { ptBr } from '../../app/texts/pt-br.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { statusKey } from '../api/use-status.ts';
import { makeStatus } from '../make-status.test-kit.ts';
import { type LinkState, linkState } from '../phase-words.ts';
import { DemoPhone } from './DemoPhone.tsx';
import { LinkBody } from './LinkBody.tsx';
import { LinkedLine } from './LinkedLine.tsx';
import { LinkPage } from './LinkPage.tsx';
import { ProgressBar } from './ProgressBar.tsx';

type Change = Parameters<typeof makeStatus>[0];
const failure = { code: 'browser_missing', message: 'Install Chromium.' };

const { health } = makeStatus();
const at = '2026-09-01T08:00:00.000Z';
type Kind = NonNullable<Status['ask']>['kind'];
const ask = (kind: Kind, ...labels: string[]) => ({
  kind,
  text: 'In its own words',
  buttons: labels,
});

/** A status for every state that the link can be in. */
const states: Record<LinkState, Change> = {
  'no-line': { phase: 'off', line: null },
  'browser-error': { phase: 'off', browserError: failure },
  off: { phase: 'off' },
  starting: { phase: 'starting' },
  loading: { phase: 'loading', progress: 40 },
  qr: { phase: 'linking', qr: '2@abc' },
  'qr-wait': { phase: 'linking' },
  'qr-expired': { phase: 'linking', qrExpired: true },
  'qr-offline': { phase: 'linking', qrExpired: true, pageOffline: true },
  code: { phase: 'code', code: 'ABCD-1234' },
  'code-wait': { phase: 'code' },
  'code-expired': { phase: 'code', codeExpired: true },
  syncing: { phase: 'syncing', progress: 7 },
  ready: { phase: 'ready' },
  'phone-offline': { phase: 'ready', pageOffline: true },
  changed: {
    phase: 'ready',
    pageChange: { stopped: ['list', 'sending'], anchors: [], since: '2026-05-04T10:00:00Z' },
  },
  conflict: { phase: 'conflict' },
  'logged-out': { phase: 'logged-out', reason: 'Logged out from the phone' },
  blocked: { phase: 'blocked' },
  'owner-must-act': { phase: 'owner-must-act' },
  unlinked: { phase: 'off', line: makeStatus().line && { ...makeStatus().line!, linkedAt: null } },
  rested: { phase: 'off', line: null, codesRest: true },
  silent: { health: { ...health, events: { ...health.events, flowing: false, why: 'missed' } } },
  'phone-away': { pageOffline: true, ask: ask('phone-offline') },
  'phone-silent': {
    clocks: {
      phone: { seenAt: at, by: 'message', daysLeft: 3, warn: true },
      device: { usedAt: at, daysLeft: 30, warn: false },
    },
  },
  retrying: { pageOffline: true, ask: ask('retrying') },
  passkey: { phase: 'owner-must-act', ask: ask('passkey') },
  terms: { phase: 'owner-must-act', ask: ask('terms') },
  'in-call': { phase: 'owner-must-act', ask: ask('in-call', 'Notify other tab') },
  'second-tab': { phase: 'owner-must-act', ask: ask('second-tab', 'Refresh') },
  unavailable: { phase: 'owner-must-act', ask: ask('unavailable', 'Try again') },
  proxied: { phase: 'owner-must-act', ask: ask('proxied') },
  asks: { phase: 'owner-must-act', ask: ask('dialog', 'Later', 'Continue') },
  unknown: { phase: 'unknown' },
};
const all = Object.entries(states) as [LinkState, Change][];
const body = (state: LinkState) => draw(<LinkBody status={makeStatus(states[state])} state={state} />);
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map((match) => wordsOf(match[1] ?? ''));

describe.each([
  ['en', en],
  ['pt-BR', ptBr],
  ['es', es],
])('in %s', (language, texts) => {
  beforeAll(() => speak(language, texts));

  it.each(all)('%s is said in a title and a sentence, with no word missing', (state, change) => {
    expect(linkState(makeStatus(change))).toBe(state);
    const words = wordsOf(body(state));
    expect(words.length).toBeGreaterThan(20);
    expect(words, 'the name of a text instead of the text').not.toMatch(/\b(link|ui|app)\.[a-z]/);
    expect(words).not.toMatch(/\{\{|undefined|null/);
  });
});

describe('what can be done', () => {
  beforeAll(() => speak('en', en));

  it.each([
    ['no-line', ['Start linking']],
    ['logged-out', ['Start linking']],
    ['off', ['Start again']],
    ['browser-error', ['Start again']],
    ['conflict', ['Use here']],
    ['unlinked', ['Start linking']],
    ['rested', ['Start linking']],
    ['passkey', ['Start again']],
    ['qr-offline', ['Get a fresh code', 'Get a code']],
    ['in-call', ['Notify other tab', 'Start again']],
    ['second-tab', ['Refresh', 'Start again']],
    ['unavailable', ['Try again', 'Start again']],
    ['proxied', ['Start again']],
    ['code', ['Copy', 'Show the QR code instead']],
    ['code-expired', ['Show the QR code instead']],
    ['qr', ['Get a code']],
    ['qr-expired', ['Get a fresh code', 'Get a code']],
    ['starting', []],
    ['loading', []],
    ['owner-must-act', []],
    ['ready', ['Stop without unlinking', 'Unlink this number']],
    ['asks', ['Later', 'Continue']],
  ] as [LinkState, string[]][])('in the state %s: %j', (state, wanted) => {
    expect(buttons(body(state))).toEqual(wanted);
  });

  it('shows a QR code only while it can be scanned', () => {
    expect(body('qr')).toContain('data-qr="2@abc"');
    for (const state of ['qr-wait', 'qr-expired', 'code'] as const)
      expect(body(state)).not.toContain('data-qr');
  });

  it("tells WhatsApp's own reason and the browser's remedy", () => {
    expect(wordsOf(body('logged-out'))).toContain('WhatsApp says: Logged out from the phone');
    expect(wordsOf(body('browser-error'))).toContain('Install Chromium.');
  });
});

describe('the linked number', () => {
  beforeAll(() => speak('en', en));
  const line = (change: Change) => draw(<LinkedLine status={makeStatus(change)} />);

  it('cannot be stopped while WhatsApp saves the link, and the seconds are said', () => {
    const soon = new Date(Date.now() + 30_000).toISOString();
    const html = line({ restart: { savingUntil: soon } });
    expect(wordsOf(html)).toMatch(/saving the link: leave everything running for \d\d s more/);
    expect(html).toMatch(/disabled=""[^>]*>Stop/);
    const past = new Date(Date.now() - 1).toISOString();
    expect(wordsOf(line({ restart: { savingUntil: past } }))).not.toContain('saving');
  });

  it('fills its bar by what was read, also of nothing', () => {
    const width = (done: number, total: number) =>
      /width:([\d.]+)%/.exec(line({ catchUp: { done, total, paused: false } }))?.[1];
    expect([width(1, 4), width(0, 0), width(4, 4)]).toEqual(['25', '0', '100']);
    expect(buttons(line({ catchUp: { done: 1, total: 2, paused: true } }))).toContain('Resume');
  });

  it('says what WhatsApp has not shown yet', () => {
    const own = makeStatus().line;
    const words = wordsOf(line({ line: own && { ...own, name: null, number: null } }));
    expect(words.match(/Not shown yet/g)).toHaveLength(2);
    expect(wordsOf(line({}))).toContain('+55 11 91234-5678');
  });

  it('has a bar without a value where WhatsApp says none', () => {
    expect(draw(<ProgressBar value={null} name="x" />)).not.toContain('aria-valuenow');
    expect(draw(<ProgressBar value={0} name="x" />)).toContain('aria-valuenow="0"');
  });
});

describe('the demo phone', () => {
  beforeAll(() => speak('en', en));
  const phone = (demo: Partial<ReturnType<typeof makeStatus>['demo']>, change: Change = {}) =>
    draw(
      <DemoPhone
        status={makeStatus({ ...change, demo: { available: true, phoneUrl: null, stored: false, ...demo } })}
      />,
    );

  it('is offered until the own number works, and its page while it runs', () => {
    expect(phone({})).toBe('');
    expect(buttons(phone({}, { phase: 'linking' }))).toEqual(['Try it with the demo phone']);
    expect(phone({ phoneUrl: 'http://127.0.0.1:9/' })).toContain('href="http://127.0.0.1:9/"');
    expect(phone({ available: false }, { phase: 'linking' })).toBe('');
  });
});

describe('the page', () => {
  beforeAll(() => speak('en', en));
  const page = (change: Change) => {
    const client = new QueryClient();
    client.setQueryData(statusKey, makeStatus(change));
    return wordsOf(draw(<LinkPage missing={null} />, { client }));
  };

  it('offers the own number beside the demo phone, and the check of the ring only to the own one', () => {
    const demo = makeStatus().line && { ...makeStatus().line!, kind: 'demo' as const };
    expect(page({ line: demo })).toMatch(/Link my own number/);
    expect(page({ line: demo })).not.toMatch(/still ring/);
    expect(page({})).toMatch(/still ring/);
    expect(page({ phase: 'linking' })).not.toMatch(/still ring/);
  });
});
