import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCliConfig } from '../cli.config.ts';
import { runCli } from '../run-cli.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-anchors-test-'));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeFile(join(folder, 'own.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(folder, 'open.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
});
afterAll(() => rm(folder, { recursive: true }));

async function queunir(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runCli(
    ['anchors', ...args],
    { ...readCliConfig(), workingDir: folder },
    {
      print: (line) => printed.push(line),
      printError: (line) => complaints.push(line),
    },
  );
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

test('the built-in table, made newer and signed, would be used by whoever trusts its key', async () => {
  const table = JSON.parse((await queunir('show')).printed);
  await writeFile(join(folder, 'table.json'), JSON.stringify({ ...table, version: table.version + 1 }));
  const signed = await queunir('sign', 'table.json', '--key', 'own.pem', '--out', 'signed.json');
  expect(signed).toMatchObject({ status: 0, printed: expect.stringContaining('is signed') });
  expect(await queunir('check', 'signed.json', '--key', 'open.pem')).toMatchObject({
    status: 0,
    printed: expect.stringContaining('would be used'),
  });
  expect(await queunir('check', 'signed.json')).toMatchObject({
    status: 1,
    complaints: expect.stringContaining('not one of a key that is trusted here'),
  });
});

test('a key that is none, a table that is none and bad usage are said', async () => {
  await writeFile(join(folder, 'note.json'), '{}');
  expect((await queunir('sign', 'note.json', '--key', 'own.pem')).complaints).toContain('no anchor table');
  await writeFile(join(folder, 'small.json'), '{"version":2,"anchors":{}}');
  expect((await queunir('sign', 'small.json', '--key', 'note.json')).complaints).toContain('no Ed25519 key');
  expect((await queunir('sign', 'small.json')).status).toBe(2);
  expect((await queunir('mend')).status).toBe(2);
});
