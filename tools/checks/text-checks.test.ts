import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Check } from './check.types.ts';
import { explainedExports } from './explained-exports.ts';
import { honestTests } from './honest-tests.ts';
import { houseStyle } from './house-style.ts';
import { settingsPlace } from './settings-place.ts';
import { sizeLimits } from './size-limits.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function judge(check: Check, files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'queunir-planted-'));
  folders.push(root);
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return await check.run(root);
}

const lines = (many: number): string => 'x;\n'.repeat(many);

test('a file over 400 lines is refused, one of 400 is not', async () => {
  expect(await judge(sizeLimits, { 'a.ts': lines(400) })).toEqual([]);
  expect(await judge(sizeLimits, { 'a.ts': lines(401) })).toEqual([
    'a.ts: 401 lines, at most 400 are allowed',
  ]);
});

test('more than one file in fifty over 250 lines is refused', async () => {
  const small = Object.fromEntries(Array.from({ length: 98 }, (_, index) => [`s${index}.ts`, lines(1)]));
  expect(await judge(sizeLimits, { ...small, 'a.ts': lines(251), 'b.ts': lines(251) })).toEqual([]);
  const complaints = await judge(sizeLimits, {
    ...small,
    'a.ts': lines(251),
    'b.ts': lines(251),
    'c.ts': lines(251),
  });
  expect(complaints).toEqual(['3 of 101 files have more than 250 lines: a.ts, b.ts, c.ts']);
});

test('settings are read in config files and tests, and nowhere else', async () => {
  const reads = 'export const port = process.env.PORT;\n';
  const complaints = await judge(settingsPlace, { 'a.ts': reads, 'a.config.ts': reads, 'a.test.ts': reads });
  expect(complaints).toEqual(['a.ts:1 reads process.env']);
});

const switchedOff = [
  ['test', 'only'],
  ['test', 'skip'],
  ['it', 'todo'],
  ['describe', 'only'],
  ['describe', 'skip'],
  ['test', 'skipIf'],
  ['test', 'concurrent', 'only'],
];

test.each(switchedOff.map((words) => words.join('.')))('a test file with %s is refused', async (words) => {
  expect(await judge(honestTests, { 'a.test.ts': `${words}('x', () => {});\n` })).toHaveLength(1);
});

test('an honest test file is in order', async () => {
  expect(
    await judge(honestTests, { 'a.test.ts': "test.each([1])('skip and only are words', () => {});\n" }),
  ).toEqual([]);
});

test.each([
  ['src/chatList.ts', ''],
  ['src/index.ts', ''],
  ['src/utils/text.ts', ''],
  ['src/helpers.ts', ''],
  ['src/a.ts', "export * from './b.ts';\n"],
  ['src/a.ts', `// ${'TO'}${'DO'}: later\n`],
  ['src/a.ts', `// ${'@ts-'}ignore\n`],
])('the house refuses %s with %j', async (path, text) => {
  expect(await judge(houseStyle, { [path]: text })).toHaveLength(1);
});

test('the house takes names that say the role', async () => {
  const files = {
    'src/chat.store.ts': '',
    'src/Button.tsx': '',
    'src/main.tsx': '',
    'bootstrap/own-node.mjs': '',
    '.a.mjs': '',
  };
  expect(await judge(houseStyle, files)).toEqual([]);
});

test('an exported function without a docblock is refused; types and data speak for themselves', async () => {
  const text = `export function a() {}\n/** Gives b. */\nexport function b() {}\nexport const c = () => 1;\nexport const d = 1;\nexport type E = 1;\nfunction f() {}\nf();\n`;
  expect(await judge(explainedExports, { 'apps/x/src/a.ts': text })).toEqual([
    'apps/x/src/a.ts:1 a has no docblock',
    'apps/x/src/a.ts:4 c has no docblock',
  ]);
});
