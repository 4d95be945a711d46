import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { type StorageDeps, type StorageWatch, watchStorage } from './watch-storage.ts';

let watch: StorageWatch | undefined;
afterEach(() => watch?.stop());

const coded = (code: string) => Object.assign(new Error('said'), { code });
const clock = { elapsed: 0 };
const open = (more: Partial<StorageDeps>) => {
  const told: (string | null)[] = [];
  watch = watchStorage({
    ask: async () => 1,
    dataDir: tmpdir(),
    elapsed: () => clock.elapsed,
    onChange: () => told.push(watch?.trouble() ?? null),
    everyMs: 5,
    leastFree: 0,
    ...more,
  });
  return told;
};

test('a database that stops answering is told once, and once when it is back', async () => {
  let answers = false;
  const told = open({ ask: async () => (answers ? 1 : Promise.reject(new Error('no'))) });
  await expect.poll(() => watch?.trouble()).toBe('away');
  answers = true;
  await expect.poll(() => watch?.trouble()).toBeNull();
  expect(told).toEqual(['away', null]);
});

test('a write that found no space is believed for a while, and the database that ended for it too', async () => {
  const told = open({ everyMs: 1_000_000 });
  watch?.note(coded('53100'));
  watch?.note(coded('ECONNREFUSED'));
  watch?.note(new Error('something else'));
  expect(told).toEqual(['full']);
});

test('too little space is a full disk before anything fails, and none any more when there is space', async () => {
  open({ leastFree: Number.MAX_SAFE_INTEGER });
  await expect.poll(() => watch?.trouble()).toBe('full');
  watch?.stop();
  clock.elapsed = 100;
  open({});
  watch?.note(coded('ENOSPC'));
  expect(watch?.trouble()).toBe('full');
  clock.elapsed += 60_000;
  await expect.poll(() => watch?.trouble()).toBeNull();
});
