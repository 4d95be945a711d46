import { expect, test } from 'vitest';
import { makeStatus } from '../../link/make-status.test-kit.ts';
import { statusLine } from './status-line.ts';

const troubled = makeStatus({ phase: 'logged-out', catchUp: { done: 1, total: 9, paused: false } });

test('the first that applies is said, nothing else', () => {
  expect(statusLine(false, false, troubled)).toEqual({ kind: 'offline' });
  expect(statusLine(true, false, troubled)).toEqual({ kind: 'unreachable' });
  expect(statusLine(true, true, troubled)).toEqual({ kind: 'link', state: 'logged-out', tone: 'fail' });
});

test('that nothing can be stored is said before anything of the link', () => {
  const storage = (trouble: 'away' | 'full') => ({ ...troubled, storage: { trouble, message: 'in words' } });
  expect(statusLine(true, true, storage('away'))).toEqual({ kind: 'storageAway' });
  expect(statusLine(true, true, storage('full'))).toEqual({ kind: 'storageFull' });
});

test('what goes on by itself is said calmly', () => {
  expect(statusLine(true, true, makeStatus({ phase: 'syncing' }))).toMatchObject({
    state: 'syncing',
    tone: 'calm',
  });
});

test('what needs a hand but is no failure is amber', () => {
  expect(statusLine(true, true, makeStatus({ phase: 'owner-must-act' }))).toMatchObject({ tone: 'wait' });
});

test('a page that changed is amber, and so is what it stops', () => {
  const pageChange = {
    stopped: ['list' as const, 'sending' as const],
    anchors: [{ anchor: 'list.grid', reason: 'missing' as const }],
    since: '2026-05-04T10:00:00Z',
  };
  const changed = makeStatus({ pageChange, catchUp: { done: 1, total: 9, paused: false } });
  expect(statusLine(true, true, changed)).toEqual({ kind: 'link', state: 'changed', tone: 'wait' });
});

test('a paused catch-up still says how far it is, so that it can go on', () => {
  const paused = makeStatus({ catchUp: { done: 12, total: 60, paused: true } });
  expect(statusLine(true, true, paused)).toMatchObject({ kind: 'catching-up', paused: true });
});

test('catching up comes last, and a healthy link says nothing', () => {
  const filling = makeStatus({ catchUp: { done: 12, total: 60, paused: false } });
  expect(statusLine(true, true, filling)).toEqual({
    kind: 'catching-up',
    done: 12,
    total: 60,
    paused: false,
  });
  expect(statusLine(true, true, makeStatus({ catchUp: { done: 60, total: 60, paused: false } }))).toBeNull();
  expect(statusLine(true, true, makeStatus())).toBeNull();
  expect(statusLine(true, true, undefined)).toBeNull();
});

test('a page that is silent is amber, a number that is not linked any more is red', () => {
  const { health } = makeStatus();
  const silent = { ...health, events: { ...health.events, flowing: false } };
  expect(statusLine(true, true, makeStatus({ health: silent }))).toMatchObject({
    state: 'silent',
    tone: 'wait',
  });
  const line = { ...makeStatus().line!, linkedAt: null };
  expect(statusLine(true, true, makeStatus({ phase: 'off', line }))).toMatchObject({
    state: 'unlinked',
    tone: 'fail',
  });
});
