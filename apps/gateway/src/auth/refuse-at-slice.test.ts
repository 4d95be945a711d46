import { expect, test } from 'vitest';
import { refuseAtSlice } from './refuse-at-slice.ts';
import type { GatewayWho } from './who.types.ts';

const person: GatewayWho = {
  userId: 'u',
  role: 'user',
  sessionId: 's',
  signInId: 's',
  workspaceId: 'w',
  workspaceRole: 'owner',
  via: 'session',
  access: 'full',
  suspended: false,
};

test.each<[string, Partial<GatewayWho>, string, boolean]>([
  ['a person', {}, 'POST', true],
  ['a key for reading', { scopes: ['read'] }, 'GET', true],
  ['a key for reading', { scopes: ['read'] }, 'HEAD', true],
  ['a key for reading', { scopes: ['read'] }, 'POST', false],
  ['a key for writing', { scopes: ['write'] }, 'DELETE', true],
  ['a key for writing', { scopes: ['write'] }, 'GET', false],
  ['a key of operators alone', { scopes: ['admin'] }, 'GET', false],
  ['who looks on', { access: 'read', via: 'look-on' }, 'GET', true],
  ['who looks on', { access: 'read', via: 'look-on' }, 'PATCH', false],
])('%s %j may send %s to the slice: %s', (_name, change, method, may) => {
  const send = () => refuseAtSlice({ ...person, ...change }, method);
  if (may) expect(send).not.toThrow();
  else expect(send).toThrow(expect.objectContaining({ code: 'not_allowed' }));
});
