import { type ExtraField, getFileNameLowLevel } from 'yauzl';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf8Flag = 0x800;

/**
 * An entry's name. Many phones write UTF-8 without saying so; what is no UTF-8 is read as the zip format wants it (code page
 * 437). Backslashes, which some Windows programs write, become `/`.
 */
export function readZipName(flags: number, raw: Buffer, extras: ExtraField[]): string {
  return getFileNameLowLevel(isUtf8(raw) ? flags | utf8Flag : flags, raw, extras, false);
}

/** False for names that lead out of the folder they would be unpacked into, and for names no file can have. */
export function isPlainPath(path: string): boolean {
  if (path === '' || path.includes('\0') || path.startsWith('/') || /^[a-z]:/i.test(path)) return false;
  return !path.split('/').includes('..');
}

function isUtf8(raw: Buffer): boolean {
  try {
    utf8.decode(raw);
    return true;
  } catch {
    return false;
  }
}
