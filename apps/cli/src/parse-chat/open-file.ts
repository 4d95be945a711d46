import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '@queunir/formats/files/byte-source.types';
import { AppError } from '@queunir/server/errors/app-error';

/** A file on this machine as a source of bytes. Errors: file_missing, file_unreadable. */
export async function openFile(path: string): Promise<ByteSource> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw refused('file_unreadable', `${path} is a folder. Name the .txt or .zip file inside it.`);
    if (!found.isFile()) throw refused('file_unreadable', `${path} is no file.`);
    await (await open(path)).close();
    return {
      name: basename(path),
      size: found.size,
      open: (signal) => createReadStream(path, { signal, highWaterMark: 1 << 16 }),
    };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const words = missing
      ? `There is no file ${path}.`
      : `${path} cannot be read: ${(cause as Error).message}.`;
    throw refused(missing ? 'file_missing' : 'file_unreadable', words);
  }
}

function refused(code: string, message: string): AppError {
  return new AppError(code, message, { blame: 'caller', status: 400 });
}
