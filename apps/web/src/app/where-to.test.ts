import { expect, test } from 'vitest';
import { whereTo } from './where-to.ts';

const line = { id: 'l', kind: 'own' as const, number: null, name: null, linkedAt: null };
const demo = { available: true, phoneUrl: null, stored: false };
const fresh = { accepted: false, line: null, demo };
const accepted = { accepted: true, line: null, demo };
const linked = { accepted: true, line, demo };

test('before there is a password, every address leads to the set-up', () => {
  expect(whereTo('needs-setup', undefined, '/chats')).toBe('/setup');
  expect(whereTo('needs-setup', undefined, '/setup')).toBeNull();
});

test('signing in comes back to the address that was asked for', () => {
  expect(whereTo('signed-out', undefined, '/chats/1?filter=waiting')).toBe(
    '/login?next=%2Fchats%2F1%3Ffilter%3Dwaiting',
  );
  expect(whereTo('signed-in', linked, '/login?next=%2Fchats%2F1')).toBe('/chats/1');
});

test('an address of somebody else is never followed', () => {
  expect(whereTo('signed-in', linked, '/login?next=https%3A%2F%2Fevil.example')).toBe('/chats');
  expect(whereTo('signed-in', linked, '/login?next=%2F%2Fevil.example')).toBe('/chats');
  expect(whereTo('signed-in', linked, '/login?next=%2F%5Cevil.example')).toBe('/chats');
});

test('the warning comes before any link', () => {
  expect(whereTo('signed-in', fresh, '/link')).toBe('/welcome');
  expect(whereTo('signed-in', fresh, '/welcome')).toBeNull();
  expect(whereTo('signed-in', accepted, '/welcome')).toBe('/link');
});

test('without a line the chats lead to the link page, with one they open', () => {
  expect(whereTo('signed-in', accepted, '/chats')).toBe('/link');
  expect(whereTo('signed-in', linked, '/chats')).toBeNull();
  expect(whereTo('signed-in', linked, '/')).toBe('/chats');
});

test('nobody is sent away while the state is not known', () => {
  expect(whereTo('signed-in', undefined, '/chats')).toBeNull();
});
