import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Part } from './backup.types.ts';

/** Writes a stream into a file of a backup, compressed where its name says so, and to the disk before it gives back. */
export async function writePart(folder: string, file: string, source: NodeJS.ReadableStream): Promise<Part> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const sink = createWriteStream(path, { mode: 0o600, flush: true });
  if (file.endsWith('.gz')) await pipeline(source, createGzip({ level: 4 }), measure, sink);
  else await pipeline(source, measure, sink);
  return { file, bytes, sha256: hash.digest('hex') };
}
