import { expect, test } from 'vitest';
import { isOperatorsPage, whereToAccount } from './where-to-account.ts';

const demo = { available: true, phoneUrl: null, stored: false };
const fresh = { accepted: false, line: null, demo };
const accepted = { accepted: true, line: null, demo };

test('before there is an operator every address leads to who may become one, but mails and sign-up work', () => {
  expect(whereToAccount('needs-owner', undefined, '/chats')).toBe('/owner');
  for (const path of ['/owner', '/sign-in', '/sign-up', '/verify-email', '/reset-password'])
    expect(whereToAccount('needs-owner', undefined, path)).toBeNull();
});

test('signing in comes back to the address that was asked for, and to no other site', () => {
  const door = whereToAccount('signed-out', undefined, '/chats/1?filter=waiting');
  expect(door).toBe('/sign-in?next=%2Fchats%2F1%3Ffilter%3Dwaiting');
  expect(whereToAccount('signed-in', undefined, door!)).toBe('/chats/1?filter=waiting');
  expect(whereToAccount('signed-in', undefined, '/sign-in?next=%2F%2Fevil.example')).toBe('/chats');
  expect(whereToAccount('signed-in', undefined, '/sign-in?next=%2Fsign-in')).toBe('/chats');
});

test('links of mails work whoever is signed in', () => {
  for (const state of ['signed-in', 'signed-out'] as const)
    for (const path of ['/verify-email', '/reset-password', '/forgot-password'])
      expect(whereToAccount(state, fresh, path)).toBeNull();
});

test('the warning and a link come first, but the account can always be reached', () => {
  expect(whereToAccount('signed-in', fresh, '/chats')).toBe('/welcome');
  expect(whereToAccount('signed-in', fresh, '/settings/account')).toBeNull();
  expect(whereToAccount('signed-in', accepted, '/chats')).toBe('/link');
  expect(whereToAccount('signed-in', undefined, '/')).toBe('/chats');
});

test('the pages of who runs the service need no slice, but somebody who is signed in', () => {
  expect(whereToAccount('signed-out', undefined, '/admin/slices')).toBe('/sign-in?next=%2Fadmin%2Fslices');
  for (const path of ['/admin', '/admin/slices/3?span=day'])
    expect(whereToAccount('signed-in', fresh, path)).toBeNull();
  expect(isOperatorsPage('/administrators')).toBe(false);
});
