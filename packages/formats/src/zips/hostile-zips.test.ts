import { describe, expect, it } from 'vitest';
import { memoryAccess } from '../files/memory-access.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { readAll } from '../testing/read-all.ts';
import { type MadeEnd, type MadeEntry, makeZip } from '../testing/zip-bytes.ts';
import { openChatZip } from './open-chat-zip.ts';
import { usualLimits, type ZipLimits } from './zip-limits.ts';

const chat = '12/03/2024, 09:00 - Ana: one\n12/03/2024, 09:01 - Bob: two\n';
const text: MadeEntry = { name: '_chat.txt', data: chat };
const MB = 1024 * 1024;

async function opened(zip: Uint8Array, limits: Partial<ZipLimits> = {}) {
  const access = memoryAccess('export.zip', zip);
  const found = await openChatZip(access, { limits: { ...usualLimits, ...limits }, scratch: '/nowhere' });
  return { ...found, content: await readAll(found.text) };
}

/** The reason for which a zip is refused while it is opened or its text is read. */
async function refusal(entries: MadeEntry[], end: MadeEnd = {}, limits: Partial<ZipLimits> = {}) {
  return refusalOf(makeZip(entries, end), limits);
}

async function refusalOf(zip: Uint8Array, limits: Partial<ZipLimits> = {}): Promise<string> {
  const error = await opened(zip, limits).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableFile);
  const { message, reason } = error as UnreadableFile;
  expect(message).toMatch(/export\.zip|inner\.zip/);
  return reason;
}

describe('a zip that lies about sizes', () => {
  it('is refused when more comes out than it says', async () => {
    const data = chat.repeat(50);
    expect(await refusal([{ ...text, data, claims: { size: 100 } }])).toBe('zip_false_size');
  });

  it('is refused when less comes out than it says', async () => {
    expect(await refusal([{ ...text, claims: { size: 1000 } }])).toBe('zip_false_size');
  });

  it('is refused when a stored entry has two sizes', async () => {
    expect(await refusal([{ ...text, deflate: false, claims: { size: 10 } }])).toBe('zip_false_size');
  });

  it('is refused, without unpacking, when a large packed file is said to be tiny', async () => {
    const bomb = { name: 'big.bin', data: Buffer.alloc(60 * MB), claims: { size: 100 } };
    expect(await refusal([text, bomb])).toBe('zip_false_size');
  });

  it('is refused, without unpacking, when no packing can make so much of so little', async () => {
    const bomb = { name: 'big.bin', data: Buffer.alloc(1000), claims: { size: 100 * MB } };
    expect(await refusal([text, bomb])).toBe('zip_false_size');
  });

  it('is refused when its check sum is wrong', async () => {
    expect(await refusal([{ ...text, claims: { crc: 1 } }])).toBe('zip_damaged');
  });

  it('is refused when the packed bytes are no packed bytes', async () => {
    expect(await refusal([{ name: '_chat.txt', data: 'abc', deflate: false, claims: { method: 8 } }])).toBe(
      'zip_damaged',
    );
  });
});

describe('a zip that grows', () => {
  it('is refused by the ratio of one entry', async () => {
    expect(await refusal([text, { name: 'big.bin', data: Buffer.alloc(9 * MB) }])).toBe('zip_bomb');
    expect(await refusal([{ name: '_chat.txt', data: Buffer.alloc(9 * MB, 'a') }])).toBe('zip_bomb');
  });

  it('is read when a small text repeats itself', async () => {
    const data = `${chat}12/03/2024, 09:02 - Ana: ${'a'.repeat(2 * MB)}\n`;
    expect((await opened(makeZip([{ ...text, data }]))).content).toBe(data);
  });

  it('is refused by the size of one entry, of its text and of all together', async () => {
    const more = { name: 'a.jpg', data: 'x'.repeat(100) };
    expect(await refusal([text, more], {}, { entryBytes: 99 })).toBe('zip_too_large');
    expect(await refusal([text, more], {}, { textBytes: 20 })).toBe('zip_too_large');
    expect(await refusal([text, more], {}, { totalBytes: 120 })).toBe('zip_too_large');
  });

  it('is refused when entries share their bytes', async () => {
    const inside = { name: 'a.jpg', data: 'x'.repeat(100), claims: { offset: 0 } };
    expect(await refusal([text, inside])).toBe('zip_overlap');
    expect(await refusal([text, { ...inside, claims: { compressedSize: 300, size: 300 } }])).toBe(
      'zip_overlap',
    );
  });

  it('is refused by the number of its entries', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ name: `${index}.jpg`, data: 'x' }));
    expect(await refusal([text, ...many], {}, { entries: 40 })).toBe('zip_too_many_entries');
    expect((await opened(makeZip([text, ...many]), { entries: 41 })).files).toHaveLength(40);
  });

  it('is refused when its directory says more entries than there are', async () => {
    expect(await refusal([text], { entries: 5 })).toBe('zip_damaged');
    expect(await refusal([text], { entries: 2 ** 52, zip64: true })).toBe('zip_too_many_entries');
  });

  it('is refused when it is a zip in a zip in a zip', async () => {
    const inner = makeZip([text]);
    const middle = makeZip([{ name: 'inner.zip', data: inner }]);
    expect((await opened(middle)).content).toBe(chat);
    expect(await refusal([{ name: 'inner.zip', data: middle }])).toBe('zip_too_deep');
  });

  it('is refused when the zip inside is cut off', async () => {
    expect(await refusal([{ name: 'inner.zip', data: makeZip([text]).subarray(0, 80) }])).toBe('zip_cut_off');
  });

  it('is refused when a name is longer than any', async () => {
    expect(await refusal([text, { name: `${'n'.repeat(5000)}.jpg`, data: 'x' }])).toBe('zip_damaged');
  });
});

describe('a zip that leads astray', () => {
  it('is refused when a name stands twice, and when it is encrypted', async () => {
    expect(await refusal([text, { ...text, data: 'other' }])).toBe('zip_duplicate_names');
    expect(await refusal([{ ...text, flags: 1 }])).toBe('zip_encrypted');
    expect(await refusal([text, { name: 'a.jpg', data: 'x', flags: 0x41 }])).toBe('zip_encrypted');
  });

  it('is read without its links, devices and names that lead elsewhere', async () => {
    const zip = makeZip([
      { name: '../../etc/cron.d/job', data: 'x' },
      { name: '/etc/passwd', data: 'x' },
      { name: 'C:\\Windows\\a.dll', data: 'x' },
      { name: 'a\0.jpg', data: 'x' },
      { name: 'link.jpg', data: '/etc/passwd', mode: 0o120777 },
      { name: 'pipe', data: '', mode: 0o010644 },
      { name: 'folder/', data: '', mode: 0o040755 },
      text,
    ]);
    const { files, notices } = await opened(zip);
    expect(files).toEqual([]);
    expect(notices).toHaveLength(6);
  });

  it('holds no chat when its chat is a link', async () => {
    expect(await refusal([{ ...text, mode: 0o120777 }])).toBe('zip_no_chat');
    await expect(opened(makeZip([{ ...text, name: '../_chat.txt' }]))).rejects.toThrow(
      'leads out of its folder',
    );
  });

  it('is refused when its text is packed in a way that phones do not use', async () => {
    expect(await refusal([{ ...text, claims: { method: 14 } }])).toBe('zip_packing_unknown');
  });

  it('is refused when it is one of several parts, or cut off anywhere', async () => {
    const zip = makeZip([text, { name: 'a.jpg', data: 'x'.repeat(300) }]);
    const part = Buffer.from(zip);
    part.writeUInt16LE(2, part.length - 18);
    expect(await refusalOf(part)).toBe('zip_in_parts');
    for (let length = 4; length < zip.length; length += 7)
      expect(await refusalOf(zip.subarray(0, length))).toBe('zip_cut_off');
  });
});

describe('a zip from an ordinary phone, program or mail', () => {
  it('may be written in 64 bits, with folders, comments and bytes behind its end', async () => {
    const entries = [{ name: 'WhatsApp Chat/_chat.txt', data: chat, zip64: true }];
    const zip = Buffer.concat([
      makeZip(entries, { zip64: true, comment: 'from a phone' }),
      Buffer.alloc(700),
    ]);
    expect(await opened(zip)).toMatchObject({ text: { name: 'export.zip' }, content: chat, files: [] });
  });

  it('may give names in UTF-8 without saying so, or in an old code page', async () => {
    const zip = makeZip([
      text,
      { name: 'Štípek.pdf', data: 'x', flags: 0 },
      { name: Buffer.from([0x81, 0x2e, 0x70, 0x64, 0x66]), data: 'x', flags: 0 },
      { name: 'Media\\a.jpg', data: 'x' },
    ]);
    expect((await opened(zip)).files.map(({ name }) => name)).toEqual(['Štípek.pdf', 'ü.pdf', 'a.jpg']);
  });

  it('may hold texts that are no chat, and a chat that was sent as a file', async () => {
    const named = (name: string, data: string) => ({ name, data });
    const notes = named('notes.txt', 'milk\nbread\n');
    const first = named(
      'WhatsApp Chat with Ana.txt',
      `${chat}12/03/2024, 09:05 - Ana: WhatsApp Chat with Bob.txt (file attached)\n`,
    );
    const second = named('WhatsApp Chat with Bob.txt', chat);
    expect(await opened(makeZip([notes, first]))).toMatchObject({ text: { name: first.name } });
    expect(await opened(makeZip([second, first]))).toMatchObject({ text: { name: first.name } });
    expect(await opened(makeZip([named('00000003-old chat.txt', chat), second]))).toMatchObject({
      text: { name: second.name },
    });
  });

  it('is asked about when it holds two chats', async () => {
    const two = [
      { name: 'WhatsApp Chat with Ana.txt', data: chat },
      { name: 'WhatsApp Chat with Bob.txt', data: chat },
    ];
    await expect(opened(makeZip(two))).rejects.toThrow(
      'export.zip holds 2 chats: "WhatsApp Chat with Ana.txt" and "WhatsApp Chat with Bob.txt".',
    );
    const folders = [
      { name: 'Ana/_chat.txt', data: chat },
      { name: 'Bob/_chat.txt', data: chat },
    ];
    expect(await refusal(folders)).toBe('zip_several_chats');
    const zips = [
      { name: 'inner.zip', data: makeZip([text]) },
      { name: 'other.zip', data: makeZip([text]) },
    ];
    expect(await refusal(zips)).toBe('zip_several_chats');
  });
});
