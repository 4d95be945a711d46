import { describe, expect, it } from 'vitest';
import { memoryAccess } from '../files/memory-access.ts';
import type { RandomAccess } from '../files/random-access.types.ts';
import { makeZip } from '../testing/zip-bytes.ts';
import { openZip } from './open-zip.ts';
import type { ZipEntry } from './zip-entry.types.ts';
import { usualLimits } from './zip-limits.ts';

const MB = 1024 * 1024;
const quiet = Buffer.alloc(7 * MB);

/** A zip with one entry, and how many bytes of the zip were read so far. */
async function only(data: Uint8Array, deflate: boolean) {
  const plain = memoryAccess('a.zip', makeZip([{ name: 'a.bin', data, deflate }]));
  const seen = { bytes: 0 };
  const access: RandomAccess = {
    ...plain,
    read: (at, length) => {
      seen.bytes += length;
      return plain.read(at, length);
    },
  };
  const { entries } = await openZip(access, usualLimits);
  seen.bytes = 0;
  return { entry: entries[0] as ZipEntry, seen };
}

describe('unpacking one entry', () => {
  it.each([true, false])('gives small chunks, however large it is (deflated: %s)', async (deflate) => {
    const { entry } = await only(quiet, deflate);
    let total = 0;
    let largest = 0;
    for await (const chunk of entry.open()) {
      total += chunk.length;
      largest = Math.max(largest, chunk.length);
    }
    expect(total).toBe(7 * MB);
    expect(largest).toBeLessThanOrEqual(256 * 1024);
  });

  it.each([true, false])(
    'starts from the first byte each time it is opened (deflated: %s)',
    async (deflate) => {
      const { entry } = await only(Buffer.from('abc'), deflate);
      for (const _ of [1, 2]) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of entry.open()) chunks.push(chunk);
        expect(Buffer.concat(chunks).toString()).toBe('abc');
      }
    },
  );

  it('reads no more of the zip than is asked for', async () => {
    const { entry, seen } = await only(quiet, false);
    for await (const _ of entry.open()) break;
    expect(seen.bytes).toBeLessThan(MB);
  });

  it.each([true, false])(
    'ends with the reason of the signal when it is cancelled (deflated: %s)',
    async (deflate) => {
      const { entry } = await only(quiet, deflate);
      const stop = new AbortController();
      const reason = new Error('The person left.');
      const reading = (async () => {
        for await (const _ of entry.open(stop.signal)) stop.abort(reason);
      })();
      await expect(reading).rejects.toBe(reason);
    },
  );
});
