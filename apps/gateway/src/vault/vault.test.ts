import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVault, openVault } from './vault.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-vault-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what was sealed opens after a restart, by the key in its file, which nobody else may read', async () => {
  const file = join(folder, 'gateway.key');
  const sealed = (await openVault(file)).seal('a secret ✓', 'slice 1');
  expect((await openVault(file)).open(sealed, 'slice 1')).toBe('a secret ✓');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('what was sealed for one slice opens as no other, and with no other key', () => {
  const vault = createVault(randomBytes(32));
  const sealed = vault.seal('a secret', 'slice 1');
  expect(sealed.toString('utf8')).not.toContain('secret');
  expect(() => vault.open(sealed, 'slice 12')).toThrow('gateway.key');
  expect(() => createVault(randomBytes(32)).open(sealed, 'slice 1')).toThrow('gateway.key');
  sealed[30]! ^= 1;
  expect(() => vault.open(sealed, 'slice 1')).toThrow('gateway.key');
});

test('a file that is no key is refused in words and left as it is', async () => {
  const file = join(folder, 'gateway.key');
  await writeFile(file, 'short');
  await expect(openVault(file)).rejects.toMatchObject({ code: 'vault_wrong_key' });
});

test('each purpose has a secret of its own, the same at each start', () => {
  const key = randomBytes(32);
  expect(createVault(key).derive('sign-in')).toBe(createVault(key).derive('sign-in'));
  expect(createVault(key).derive('sign-in')).not.toBe(createVault(key).derive('mail'));
  expect(createVault(key).derive('sign-in')).toMatch(/^[0-9a-f]{64}$/);
});
