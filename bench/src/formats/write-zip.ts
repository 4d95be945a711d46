import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type MadeEntry, zipPieces } from '@queunir/formats/testing/zip-bytes';
import { chatLines } from './write-chat.ts';

const photoBytes = 256 * 1024;
const MB = 1024 * 1024;

/** Writes a zip (64 bits throughout) with a chat of so many lines and media until it is as large as asked; gives its files. */
export async function writeZip(path: string, lines: number, megabytes: number): Promise<number> {
  const photos = Math.ceil((megabytes * MB) / photoBytes);
  const pieces = zipPieces(entries(lines, photos), { zip64: true });
  await pipeline(Readable.from(pieces, { objectMode: false }), createWriteStream(path));
  return photos;
}

function* entries(lines: number, photos: number): Generator<MadeEntry> {
  yield { name: 'WhatsApp Chat with Ana.txt', data: [...chatLines(lines)].join(''), zip64: true };
  // Nothing shrinks, as in real photos: the bytes are random, and every photo has others.
  const noise = randomBytes(2 * photoBytes);
  for (let photo = 0; photo < photos; photo++) {
    const from = (photo * 7919) % photoBytes;
    const name = `IMG-20190101-WA${String(photo).padStart(4, '0')}.jpg`;
    // Android stores, iOS deflates; one in sixteen is enough to see both.
    yield { name, data: noise.subarray(from, from + photoBytes), deflate: photo % 16 === 0, zip64: true };
  }
}
