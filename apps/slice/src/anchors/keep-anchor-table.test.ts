import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { AppError } from '@queunir/server/errors/app-error';
import { createLog } from '@queunir/server/log/create-log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AnchorTables, keepAnchorTable } from './keep-anchor-table.ts';

let folder: string;
let tables: AnchorTables;
let changes: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-anchors-'));
  changes = 0;
  tables = keepAnchorTable({
    folder: join(folder, 'anchors'),
    log: createLog({ level: 'silent' }),
    check: async (text, than) => {
      const table = JSON.parse(text) as AnchorTable;
      if (table.version > than) return table;
      throw new AppError('anchors_not_newer', `not newer than ${than}`, { blame: 'caller' });
    },
    changed: () => {
      changes += 1;
    },
  });
});
afterEach(async () => {
  tables.stop();
  await rm(folder, { recursive: true, force: true });
});

const drop = (name: string, version: number) =>
  writeFile(join(folder, 'anchors', name), JSON.stringify({ version, anchors: {} }));
const version = () => tables.state().version;

test('without any file the built-in ways are used', async () => {
  await tables.start();
  expect([tables.current(), tables.state()]).toEqual([null, { version: 1, refused: null }]);
});

test('a file that is dropped in is used without a restart, and a newer one after it', async () => {
  await tables.start();
  await drop('first.json', 2);
  await expect.poll(version, { timeout: 20_000 }).toBe(2);
  await drop('second.json', 5);
  await expect.poll(version, { timeout: 20_000 }).toBe(5);
  expect(tables.current()).toEqual({ version: 5, anchors: {} });
});

test('a file that is not newer is refused in words, and what is in use stays', async () => {
  await tables.start();
  await drop('first.json', 3);
  await expect.poll(version, { timeout: 20_000 }).toBe(3);
  await drop('old.json', 2);
  await expect
    .poll(() => tables.state().refused, { timeout: 20_000 })
    .toEqual({
      file: 'old.json',
      code: 'anchors_not_newer',
      message: 'not newer than 3',
    });
  expect(version()).toBe(3);
});

test('what lies there is used at the start, and each change is told once', async () => {
  await tables.start();
  await drop('first.json', 2);
  await expect.poll(version, { timeout: 20_000 }).toBe(2);
  tables.stop();
  const before = changes;
  await tables.start();
  expect([version(), changes]).toEqual([2, before]);
});
