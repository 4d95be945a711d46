import { readFile, stat } from 'node:fs/promises';
import { pageMarkup } from '@queunir/saved-pages/read/page-markup';
import { AppError } from '@queunir/server/errors/app-error';

const MOST_BYTES = 100 * 1024 * 1024;

/** Markup of a saved page. Errors: page_file_missing, page_file_unreadable, page_file_not_html. */
export async function loadPageFile(path: string): Promise<string> {
  return pageMarkup(await read(path), path);
}

async function read(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      throw refused('page_file_unreadable', `${path} is a folder. Name the .html file inside it.`);
    if (found.size > MOST_BYTES)
      throw refused('page_file_unreadable', `${path} is larger than 100 MB, which no saved page is.`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const words = missing
      ? `There is no file ${path}.`
      : `${path} cannot be read: ${(cause as Error).message}.`;
    throw refused(missing ? 'page_file_missing' : 'page_file_unreadable', words);
  }
}

function refused(code: string, message: string): AppError {
  return new AppError(code, message, { blame: 'caller', status: 400 });
}
