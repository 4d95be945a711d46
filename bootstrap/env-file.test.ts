import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { envFile } from './env-file.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queunir env-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a program through our starter, as "npm start" does, and gives what it found in its environment. */
function environmentOf(env: Record<string, string>): Record<string, string> {
  const here = (name: string) => pathToFileURL(join(import.meta.dirname, name)).href;
  const starter = `
    import { envFile } from '${here('env-file.mjs')}';
    import { runNode } from '${here('run-node.mjs')}';
    runNode(process.execPath, [...envFile(${JSON.stringify(folder)}), '-p', 'JSON.stringify(process.env)']);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', starter], { env });
  return JSON.parse(said.toString());
}

test('settings in .env reach the program, and what the environment says itself wins', () => {
  writeFileSync(join(folder, '.env'), '# words\nPORT=4100\nDATA_DIR="./my data"\nLOG_LEVEL=info\n');
  expect(environmentOf({ LOG_LEVEL: 'debug' })).toMatchObject({
    PORT: '4100',
    DATA_DIR: './my data',
    LOG_LEVEL: 'debug',
  });
});

test('a folder without .env starts as well, without a word about it', () => {
  expect(environmentOf({ PORT: '1' })).toMatchObject({ PORT: '1' });
  expect(envFile(folder)).toEqual([]);
});

test.each(['run-product.mjs', 'run.mjs'])('%s hands the file to the program', (starter) => {
  expect(readFileSync(join(import.meta.dirname, starter), 'utf8')).toMatch(
    /runNode\(node, \[.*envFile\(root\)/s,
  );
});
