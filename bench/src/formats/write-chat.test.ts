import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChatFile } from '@queunir/formats/files/open-chat-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWithOurs } from './read-with-ours.ts';
import { readWithPeer } from './read-with-peer.ts';
import { writeChat } from './write-chat.ts';
import { writeZip } from './write-zip.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-bench-formats-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('both sides find the same messages, times and authors in the chat of the race', async () => {
  const path = join(folder, 'chat.txt');
  await writeChat(path, 2_000);
  const [ours, theirs] = [await readWithOurs(path), await readWithPeer(path)];
  expect(ours).toHaveLength(1_800);
  expect(ours.map(({ at, author }) => ({ at, author }))).toEqual(
    theirs.map(({ at, author }) => ({ at, author })),
  );
});

test('the large zip is as large as asked and holds the same chat', async () => {
  const path = join(folder, 'chat.zip');
  const photos = await writeZip(path, 100, 2);
  expect((await stat(path)).size).toBeGreaterThan(2 * 1024 * 1024);
  const chat = await openChatFile(path);
  expect(chat.files).toHaveLength(photos);
  await chat.close();
  expect(await readWithOurs(path)).toHaveLength(90);
});
