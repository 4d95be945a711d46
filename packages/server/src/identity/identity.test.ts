import type { Identity } from '@queunir/contracts/identity/identity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signIdentity } from './sign-identity.ts';
import { verifyIdentity } from './verify-identity.ts';

const key = {
  slice: 12,
  generation: 3,
  workspaceId: '01900000-0000-7000-8000-000000000001',
  secret: 'the secret of slice 12',
};
const now = new Date('2026-11-25T10:00:00Z');
const ana: Identity = {
  slice: 12,
  generation: 3,
  workspaceId: key.workspaceId,
  userId: '01900000-0000-7000-8000-000000000002',
  role: 'owner',
  sessionId: 'a session',
  access: 'full',
  suspended: false,
  issuedAt: now.getTime(),
};
const read = (header: string | undefined, ms = 0) =>
  verifyIdentity(key, header, new Date(now.getTime() + ms));

test('what was signed for this slice is believed for ten seconds', () => {
  const header = signIdentity(key.secret, ana);
  expect(read(header)).toEqual(ana);
  expect(read(header, 10_000)).toEqual(ana);
  expect(read(header, 10_001)).toBeNull();
  expect(read(header, -2_001)).toBeNull();
});

test.each([
  ['another slice', { slice: 1 }],
  ['a slice whose number begins alike', { slice: 123 }],
  ['a generation before', { generation: 2 }],
  ['another workspace', { workspaceId: '01900000-0000-7000-8000-000000000009' }],
])('an identity for %s is refused although the secret is right', (_whose, change) => {
  expect(read(signIdentity(key.secret, { ...ana, ...change }))).toBeNull();
});

test('another secret, a changed claim and a missing header are refused', () => {
  const header = signIdentity(key.secret, ana);
  const [version, claims, seal] = header.split('.') as [string, string, string];
  const owner = Buffer.from(JSON.stringify({ ...ana, role: 'operator' })).toString('base64url');
  expect(read(signIdentity('the secret of slice 1', ana))).toBeNull();
  expect(read(`${version}.${owner}.${seal}`)).toBeNull();
  expect(read(`v2.${claims}.${seal}`)).toBeNull();
  expect(read(`${header}.${seal}`)).toBeNull();
  expect(read(undefined)).toBeNull();
});

test('no string makes it throw, and none but ours is believed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (claims, seal) => {
      expect(read(`v1.${claims}.${seal}`)).toBeNull();
    }),
  );
});
