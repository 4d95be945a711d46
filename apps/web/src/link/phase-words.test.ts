import { expect, test } from 'vitest';
import { makeStatus } from './make-status.test-kit.ts';
import { linkState, needsOwner, sendsNow } from './phase-words.ts';

test('a browser that does not start is said before anything else', () => {
  expect(linkState(makeStatus({ phase: 'off', browserError: { code: 'x', message: 'y' } }))).toBe(
    'browser-error',
  );
});

test('a QR code is drawn, waited for or expired', () => {
  expect(linkState(makeStatus({ phase: 'linking', qr: 'text' }))).toBe('qr');
  expect(linkState(makeStatus({ phase: 'linking' }))).toBe('qr-wait');
  expect(linkState(makeStatus({ phase: 'linking', qr: 'old', qrExpired: true }))).toBe('qr-expired');
});

test('a code is shown, waited for or expired', () => {
  expect(linkState(makeStatus({ phase: 'code', code: 'ABCD-1234' }))).toBe('code');
  expect(linkState(makeStatus({ phase: 'code' }))).toBe('code-wait');
  expect(linkState(makeStatus({ phase: 'code', codeExpired: true }))).toBe('code-expired');
});

test('off means something else before the first line', () => {
  expect(linkState(makeStatus({ phase: 'off' }))).toBe('off');
  expect(linkState(makeStatus({ phase: 'off', line: null }))).toBe('no-line');
});

test('a number whose link has ended is not merely switched off', () => {
  const line = { ...makeStatus().line!, linkedAt: null };
  expect(linkState(makeStatus({ phase: 'off', line }))).toBe('unlinked');
  expect(linkState(makeStatus({ phase: 'off', line, reason: 'You have been logged out.' }))).toBe(
    'logged-out',
  );
  expect(linkState(makeStatus({ phase: 'off', line, codesRest: true }))).toBe('rested');
});

test('a ready page says first what is asked, then what cuts it off, then that nothing comes, then the phone', () => {
  const ask = (kind: 'dialog' | 'phone-offline' | 'retrying' | 'computer-offline') => ({
    kind,
    text: 'words',
    buttons: [],
  });
  const health = makeStatus().health;
  const silent = { ...health, events: { ...health.events, flowing: false } };
  const clock = { seenAt: '2026-09-01T08:00:00.000Z', by: 'linked' as const, daysLeft: 3, warn: true };
  const device = { usedAt: '2026-09-01T08:00:00.000Z', daysLeft: 30, warn: false };
  const trouble = { health: silent, clocks: { phone: clock, device } };
  expect(linkState(makeStatus({ ...trouble, pageOffline: true, ask: ask('dialog') }))).toBe('asks');
  expect(linkState(makeStatus({ ...trouble, pageOffline: true, ask: ask('phone-offline') }))).toBe(
    'phone-away',
  );
  expect(linkState(makeStatus({ ...trouble, pageOffline: true, ask: ask('retrying') }))).toBe('retrying');
  expect(linkState(makeStatus({ ...trouble, pageOffline: true, ask: ask('computer-offline') }))).toBe(
    'phone-offline',
  );
  expect(linkState(makeStatus(trouble))).toBe('silent');
  expect(linkState(makeStatus({ clocks: { phone: clock, device } }))).toBe('phone-silent');
});

test('a passkey is named where WhatsApp names it', () => {
  const ask = { kind: 'passkey' as const, text: 'Use your passkey', buttons: [] };
  expect(linkState(makeStatus({ phase: 'owner-must-act', ask }))).toBe('passkey');
  expect(linkState(makeStatus({ phase: 'owner-must-act' }))).toBe('owner-must-act');
});

test('messages go out only while the page is ready and online', () => {
  expect(sendsNow(makeStatus())).toBe(true);
  expect(sendsNow(makeStatus({ pageOffline: true }))).toBe(false);
  expect(sendsNow(makeStatus({ phase: 'syncing' }))).toBe(false);
  expect(sendsNow(undefined)).toBe(false);
});

test('a page that changed says so, and sending goes on where its own anchors hold', () => {
  const changed = (stopped: ('list' | 'thread' | 'sending')[]) =>
    makeStatus({ pageChange: { stopped, anchors: [], since: '2026-05-04T10:00:00Z' } });
  expect(linkState(changed(['thread']))).toBe('changed');
  expect(sendsNow(changed(['thread']))).toBe(true);
  expect(sendsNow(changed(['list', 'sending']))).toBe(false);
});

test('loading and syncing go on by themselves, a logout does not', () => {
  expect(needsOwner('loading')).toBe(false);
  expect(needsOwner('syncing')).toBe(false);
  expect(needsOwner('logged-out')).toBe(true);
});
