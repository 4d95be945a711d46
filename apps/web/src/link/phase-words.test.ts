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
