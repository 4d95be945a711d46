import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RandomAccess } from './random-access.types.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A file on disk, read by place. Errors: missing, folder, not_a_file, empty, unreadable; changed while reading. */
export async function openFile(path: string): Promise<RandomAccess> {
  const handle = await openHandle(path);
  try {
    const found = await handle.stat();
    if (found.isDirectory())
      throw new UnreadableFile('folder', `${path} is a folder. Name the file inside it.`);
    if (!found.isFile()) throw new UnreadableFile('not_a_file', `${path} is no ordinary file.`);
    if (found.size === 0) throw new UnreadableFile('empty', `${path} is empty.`);
    return handleAccess(handle, basename(path), found.size);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** An open file as RandomAccess; `close` closes the handle. */
export function handleAccess(handle: FileHandle, name: string, size: number): RandomAccess {
  return {
    name,
    size,
    read: async (at, length) => {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, at + filled);
        if (bytesRead === 0)
          throw new UnreadableFile('changed', `${name} became shorter while it was read, or is cut off.`);
        filled += bytesRead;
      }
      return bytes;
    },
    close: () => handle.close(),
  };
}

async function openHandle(path: string): Promise<FileHandle> {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UnreadableFile('missing', `There is no file ${path}.`, { cause });
    if (code === 'EISDIR')
      throw new UnreadableFile('folder', `${path} is a folder. Name the file inside it.`, {
        cause,
      });
    throw new UnreadableFile('unreadable', `${path} cannot be read: ${message}.`, { cause });
  }
}
