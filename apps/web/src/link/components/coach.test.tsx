import type { Status } from '@queunir/contracts/status/status';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { makeStatus } from '../make-status.test-kit.ts';
import { linkState } from '../phase-words.ts';
import { Coach } from './Coach.tsx';

beforeAll(async () => {
  await i18next
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });
});

/** What the coach says, and which buttons it offers. */
function coach(change: Partial<Status>) {
  const status = makeStatus(change);
  const html = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Coach status={status} state={linkState(status)} />
    </QueryClientProvider>,
  );
  const buttons = [...html.matchAll(/<button[^>]*>(?:<bdi>)?([^<]+)</g)].map((match) => match[1]);
  return { html, buttons };
}
type Kind = NonNullable<Status['ask']>['kind'];
const ask = (kind: Kind, text: string, ...buttons: string[]) => ({ kind, text, buttons });

test('a dialog is shown in its own words, with its own buttons', () => {
  const { html, buttons } = coach({ ask: ask('dialog', 'What is new', 'Later', 'Continue') });
  expect(html).toContain('What is new');
  expect(buttons).toEqual(['Later', 'Continue']);
});

test('a link that is open elsewhere can be used here', () => {
  expect(coach({ phase: 'conflict' }).buttons).toEqual(['Use here']);
});

test('a lost connection can be tried again at once, a phone that is away cannot', () => {
  const banner = (kind: Kind) => coach({ pageOffline: true, ask: ask(kind, 'banner') });
  expect(banner('computer-offline').buttons).toEqual(['Connect now']);
  expect(banner('retrying').buttons).toEqual(['Connect now']);
  expect(banner('phone-offline').buttons).toEqual([]);
  expect(banner('retrying').html).not.toContain('WhatsApp shows');
});

test('where four devices are linked it is said what to do on the phone', () => {
  const { html } = coach({ phase: 'linking', qr: 'text', ask: ask('device-limit', 'Too many') });
  expect(html).toContain('log one out, then scan again');
});

test('a phone without a sign for days can be said to be online', () => {
  const at = '2026-09-01T08:00:00.000Z';
  const clocks = {
    phone: { seenAt: at, by: 'linked' as const, daysLeft: 3, warn: true },
    device: { usedAt: at, daysLeft: 30, warn: false },
  };
  expect(coach({ clocks }).buttons).toEqual(['My phone is online']);
});

test('a link that is well asks for nothing', () => {
  expect(coach({}).buttons).toEqual([]);
});
