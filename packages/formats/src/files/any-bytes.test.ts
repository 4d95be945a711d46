import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseHead } from '../messengers/recognise-head.ts';
import { readAll } from '../testing/read-all.ts';
import { makeZip } from '../testing/zip-bytes.ts';
import { openChatZip } from '../zips/open-chat-zip.ts';
import { scoreText } from '../zips/score-text.ts';
import { usualLimits } from '../zips/zip-limits.ts';
import { asZip } from '../zips/zip-start.ts';
import { memoryAccess } from './memory-access.ts';
import { UnreadableFile } from './unreadable-file.ts';

const chat = '12/03/2024, 09:00 - Ana: one\n12/03/2024, 09:01 - Bob: two\n';
const whole = makeZip([
  { name: '_chat.txt', data: chat.repeat(20), zip64: true },
  { name: 'a.jpg', data: 'x'.repeat(100), deflate: false },
  { name: 'b.txt', data: chat },
  { name: 'inner.zip', data: makeZip([{ name: '_chat.txt', data: chat }]) },
]);

/** Reads all there is; true when it could be read, false when it was refused as it should be. Anything else fails. */
async function survives(bytes: Uint8Array): Promise<boolean> {
  try {
    const access = memoryAccess('any.zip', bytes);
    const zip = (await asZip(access, bytes.subarray(0, 1000))) ?? access;
    const found = await openChatZip(zip, { limits: usualLimits, scratch: '/nowhere' });
    for (const source of [found.text, ...found.files]) await readAll(source);
    await found.close();
    return true;
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}

describe('any bytes at all', () => {
  it('are refused as a zip, in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await survives(bytes)).toBe(false);
        expect(await survives(Buffer.concat([bytes, whole.subarray(-22)]))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('are refused or read when some of a zip changed on its way', async () => {
    expect(await survives(whole)).toBe(true);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        await survives(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it('are refused or read when a piece of a zip is missing or doubled', async () => {
    const place = fc.nat(whole.length);
    await fc.assert(
      fc.asyncProperty(place, place, async (from, to) => {
        await survives(Buffer.concat([whole.subarray(0, from), whole.subarray(to)]));
      }),
      { numRuns: 300 },
    );
  });

  it('can be looked at as a text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        recogniseHead('any.txt', bytes);
        scoreText(Buffer.from(bytes).toString('latin1'));
      }),
    );
  });

  it('are looked at to the end, however they repeat', { timeout: 120_000 }, () => {
    const pieces = [
      '[',
      '{',
      '"',
      ':',
      ' ',
      '\n',
      '\t',
      'a',
      '1',
      '12/03/2024 ',
      '<div ',
      'From: x\n',
      '<?xml ',
      'class="message"',
    ];
    for (const piece of pieces)
      for (const start of ['', '{', '[', '<html>', 'From: x\n', 'x\nSaved on: 2020/1/1\n']) {
        const text = (start + piece.repeat(65_536)).slice(0, 65_536);
        recogniseHead('any.txt', Buffer.from(text));
        scoreText(text);
      }
  });
});
