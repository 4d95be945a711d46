import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { trackedFiles } from './tracked-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const record = 'docs/decisions/023-twenty-lessons.md';

test('every test that the record of lessons names is there, by its sentence', () => {
  const rows = readFileSync(join(root, record), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d+ /.test(line));
  const named = rows.map((row) => /"(.*)" \|$/.exec(row)?.[1]?.replaceAll('\\"', '"'));
  expect(rows).toHaveLength(20);
  const tests = trackedFiles(root, ['.test.ts', '.test.tsx', '.suite.ts', '.e2e.ts', '.long.ts']).map(
    (path) => readFileSync(join(root, path), 'utf8'),
  );
  const missing = named.filter((sentence) => !sentence || !tests.some((text) => text.includes(sentence)));
  expect(missing).toEqual([]);
});
