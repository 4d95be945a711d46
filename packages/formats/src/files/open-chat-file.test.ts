import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAT_DATA, HAS_CHAT_DATA, NO_CHAT_DATA } from '../../test/chat-data.ts';
import { matchAttachments } from '../attachments/match-attachments.ts';
import { readAll } from '../testing/read-all.ts';
import { makeZip } from '../testing/zip-bytes.ts';
import { openChatFile } from './open-chat-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

const chat = '12/03/2024, 09:00 - Ana: one\n12/03/2024, 09:01 - Bob: two\n';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-open-chat-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function opened(path: string) {
  const found = await openChatFile(path);
  try {
    return {
      ...found,
      content: await readAll(found.text),
      files: found.files?.map(({ path: at }) => at) ?? null,
    };
  } finally {
    await found.close();
  }
}

async function refusal(path: string): Promise<UnreadableFile> {
  const error = await opened(path).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableFile);
  return error as UnreadableFile;
}

describe('opening a chat file', () => {
  it('opens by content: a text called .zip, and a zip called .txt', async () => {
    expect(await opened(await file('text.zip', chat))).toMatchObject({ content: chat, files: null });
    const zip = makeZip([
      { name: '_chat.txt', data: chat },
      { name: '00000001-PHOTO.jpg', data: 'x' },
    ]);
    expect(await opened(await file('zip.txt', zip))).toMatchObject({
      text: { name: 'zip.txt' },
      content: chat,
      files: ['00000001-PHOTO.jpg'],
    });
  });

  it('finds a zip behind something else, whether its places count that or not', async () => {
    const zip = makeZip([{ name: '_chat.txt', data: chat, deflate: false }]);
    const front = Buffer.from('MZ a program that unpacks itself');
    expect((await opened(await file('front.exe', Buffer.concat([front, zip])))).content).toBe(chat);
    const entry = { name: '_chat.txt', data: chat, deflate: false, claims: { offset: front.length } };
    const counted = makeZip([entry]);
    counted.writeUInt32LE(counted.readUInt32LE(counted.length - 6) + front.length, counted.length - 6);
    expect((await opened(await file('counted.exe', Buffer.concat([front, counted])))).content).toBe(chat);
  });

  it('says in words what is wrong with what is no file', async () => {
    expect(await refusal(join(folder, 'nowhere.txt'))).toMatchObject({ reason: 'missing' });
    expect(await refusal(folder)).toMatchObject({ reason: 'folder' });
    expect(await refusal(await file('empty.txt', ''))).toMatchObject({ reason: 'empty' });
  });

  it('names the files of other messengers', async () => {
    const telegram = '{\n "name": "Ana",\n "type": "personal_chat",\n "id": 1,\n "messages": []}';
    const error = await refusal(await file('result.json', telegram));
    expect(error.reason).toBe('other_messenger');
    expect(error.message).toContain('a chat exported from Telegram');
  });
});

describe('the collected zips', () => {
  const at = (name: string) => join(CHAT_DATA, name);

  it.for([
    ['hostile/zip/bomb-ratio.zip', 'zip_bomb'],
    ['hostile/zip/encrypted-flag.zip', 'zip_encrypted'],
    ['hostile/zip/many-entries.zip', 'zip_too_many_entries'],
    ['hostile/zip/no-chat.zip', 'zip_no_chat'],
    ['hostile/zip/truncated.zip', 'zip_cut_off'],
  ] as const)('refuses %s as %s', async ([name, reason], context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    expect(await refusal(at(name))).toMatchObject({ reason });
  });

  it.for([
    ['hostile/zip/android-name-mismatch.zip', 'WhatsApp Chat with School 20252026.txt', 161],
    ['hostile/zip/macosx-junk.zip', 'macosx-junk.zip', 161],
    ['hostile/zip/symlink.zip', 'symlink.zip', 161],
    ['hostile/zip/nested.zip', 'WhatsApp Chat - Ana.zip', 161],
    ['hostile/zip/txt-attachment-and-chat.zip', 'txt-attachment-and-chat.zip', 161],
    ['hostile/zip/not-a-zip.zip', 'not-a-zip.zip', 9],
    ['rwhatsapp/sample.zip', 'sample.txt', 2903],
    ['chat-analytics/4A_11M.zip', '4A_11M.zip', 627],
    ['whatsapp-chat-parser/whatsapp-chat-parser-example.zip', 'whatsapp-chat-parser-example.zip', 3537],
  ] as const)('opens %s and takes %s', async ([name, text, size], context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const found = await opened(at(name));
    expect({ text: found.text.name, size: Buffer.byteLength(found.content) }).toEqual({ text, size });
  });

  it('leaves out a link, and says so', async (context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    expect((await opened(at('hostile/zip/symlink.zip'))).notices).toEqual([
      expect.stringContaining('"link"'),
    ]);
  });

  it('finds the attachment whose name is composed in the text and decomposed in the zip', async (context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const found = await openChatFile(at('hostile/zip/renamed-txt-is-zip.txt'));
    const text = await readAll(found.text);
    const names = [...text.matchAll(/<attached: (.*?)>/g)].map(([, name]) => name ?? '');
    const { found: pairs, missing, orphans } = matchAttachments(names, found.files ?? []);
    await found.close();
    expect([...pairs.values()].map(({ by }) => by)).toEqual(['exact', 'composed']);
    expect(missing).toEqual(['00000009-missing.jpg']);
    expect(orphans.map(({ name }) => name)).toEqual(['00000077-PHOTO-orphan.jpg']);
  });
});

describe('what is left behind', () => {
  it('is nothing: a large zip inside a zip is unpacked for a while only', async () => {
    const large = Buffer.alloc(9 * 1024 * 1024);
    for (let at = 0; at < large.length; at += 4) large.writeUInt32LE(Math.imul(at, 2654435761) >>> 0, at);
    const inner = makeZip([
      { name: '_chat.txt', data: chat },
      { name: '1.bin', data: large, deflate: false },
    ]);
    const path = await file('outer.zip', makeZip([{ name: 'inner.zip', data: inner, deflate: false }]));
    const scratch = await mkdtemp(join(folder, 'scratch-'));
    const found = await openChatFile(path, { scratch });
    expect(found.notices).toEqual([expect.stringContaining('"inner.zip"')]);
    expect(await readAll(found.text)).toBe(chat);
    await found.close();
    expect(await readdir(scratch)).toEqual([]);
  });
});
