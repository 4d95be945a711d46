import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryAccess } from '../files/memory-access.ts';
import { handleAccess } from '../files/open-file.ts';
import type { RandomAccess } from '../files/random-access.types.ts';
import type { ZipEntry } from './zip-entry.types.ts';
import type { ZipOptions } from './zip-limits.ts';

const inMemory = 8 * 1024 * 1024;

/**
 * A zip inside a zip, made readable by place: a small one in memory, a large one in a temporary folder that `close` removes.
 */
export async function unpackInnerZip(
  entry: ZipEntry,
  { scratch, signal }: Pick<ZipOptions, 'scratch' | 'signal'>,
): Promise<RandomAccess> {
  if (entry.size <= inMemory) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.open(signal)) chunks.push(chunk);
    return memoryAccess(entry.name, Buffer.concat(chunks));
  }
  const folder = await mkdtemp(join(scratch, 'queunir-zip-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const handle = await open(join(folder, 'inner.zip'), 'wx+', 0o600);
    // Where the system allows it, the open file has no name from now on, so that even a crash leaves nothing.
    await remove().catch(() => {});
    const close = () => handle.close().finally(remove);
    try {
      for await (const chunk of entry.open(signal)) await handle.write(chunk);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return { ...handleAccess(handle, entry.name, entry.size), close };
  } catch (error) {
    await remove();
    throw error;
  }
}
