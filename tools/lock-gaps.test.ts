import { expect, test } from 'vitest';
import { entryFor, findLockGaps } from './lock-gaps.ts';

const parent = {
  dev: true,
  optionalDependencies: { '@a/cli-linux-x64': '1.0.0', '@a/cli-darwin-arm64': '1.0.0' },
};

test('an optional package that the lock file leaves out is found', () => {
  const lock = {
    packages: { 'node_modules/@a/cli': parent, 'node_modules/@a/cli-linux-x64': { version: '1.0.0' } },
  };
  expect(findLockGaps(lock)).toEqual([
    { name: '@a/cli-darwin-arm64', version: '1.0.0', of: 'node_modules/@a/cli' },
  ]);
});

test.each([
  ['@a/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@a/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@a/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@a/binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
  ['@a/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
])('%s is asked for on its own platform alone', (name, platform) => {
  const entry = entryFor({ name, version: '1.0.0', of: 'x' }, parent);
  expect(entry).toEqual({ version: '1.0.0', dev: true, optional: true, ...platform });
});

test('a name that tells no platform is refused rather than guessed', () => {
  expect(() => entryFor({ name: '@a/everywhere', version: '1.0.0', of: 'x' }, parent)).toThrow(
    'tells no platform',
  );
});
