import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { RandomAccess } from '../files/random-access.types.ts';
import { readRange } from '../files/read-range.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { falseSize } from './check-zip.ts';
import type { ZipLine } from './zip-entry.types.ts';

const localHeaderBytes = 30;
const localSignature = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * What one entry holds, in chunks. The bytes that really come out are counted: the reading ends with an error as soon as
 * they are more than the directory said, which `checkZip` has weighed. Errors: zip_damaged, zip_false_size,
 * zip_packing_unknown.
 */
export async function* unpackEntry(
  access: RandomAccess,
  line: ZipLine,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const start = await dataStart(access, line);
  const packed = readRange(access, start, line.packedSize, signal);
  let out = 0;
  let sum = 0;
  for await (const chunk of line.method === stored ? packed : inflate(access, line, packed, signal)) {
    signal?.throwIfAborted();
    out += chunk.length;
    if (out > line.size) throw falseSize(access.name, line.path);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (out !== line.size) throw falseSize(access.name, line.path);
  if (sum !== line.crc) throw damaged(access, line, 'its check sum is wrong');
}

async function* inflate(
  access: RandomAccess,
  line: ZipLine,
  packed: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: 64 * 1024 });
  // The failure of any part reaches the reader below through the last part.
  pipeline(Readable.from(packed, { objectMode: false }), inflater, () => {});
  try {
    for await (const chunk of inflater) yield chunk as Uint8Array;
  } catch (error) {
    if (error instanceof UnreadableFile || signal?.aborted) throw signal?.aborted ? signal.reason : error;
    throw damaged(access, line, (error as Error).message);
  }
}

async function dataStart(access: RandomAccess, line: ZipLine): Promise<number> {
  if (line.method !== stored && line.method !== deflated)
    throw new UnreadableFile(
      'zip_packing_unknown',
      `"${line.path}" in ${access.name} is packed in a way (${line.method}) that WhatsApp does not use. Pack it as an ordinary zip.`,
    );
  if (line.at + localHeaderBytes > access.size) throw damaged(access, line, 'it begins behind the end');
  const header = Buffer.from(await access.read(line.at, localHeaderBytes));
  if (header.readUInt32LE(0) !== localSignature) throw damaged(access, line, 'its header is missing');
  const start = line.at + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + line.packedSize > access.size) throw damaged(access, line, 'it ends behind the end');
  return start;
}

function damaged(access: RandomAccess, line: ZipLine, why: string): UnreadableFile {
  return new UnreadableFile(
    'zip_damaged',
    `"${line.path}" in ${access.name} is damaged (${why}). Send or download the zip again.`,
  );
}
