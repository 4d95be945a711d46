import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import type { RandomAccess } from '../files/random-access.types.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { findZipEnd } from './zip-end.ts';
import type { ZipLine } from './zip-entry.types.ts';
import type { ZipLimits } from './zip-limits.ts';
import { readZipName } from './zip-name.ts';
import { ZipFileReader } from './zip-reader.ts';

/** A zip's directory, and where it begins: no entry may reach into it. */
export type ZipList = { lines: ZipLine[]; directoryAt: number };

/**
 * Reads the directory of a zip; nothing is unpacked. Errors: zip_cut_off, zip_damaged, zip_in_parts, zip_encrypted,
 * zip_too_many_entries.
 */
export async function listZip(
  access: RandomAccess,
  limits: ZipLimits,
  signal?: AbortSignal,
): Promise<ZipList> {
  const found = await findZipEnd(access);
  if (!found)
    throw new UnreadableFile(
      'zip_cut_off',
      `${access.name} is cut off: the end of the zip is missing. ${again}`,
    );
  const reader = new ZipFileReader(access);
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
  try {
    const zip = await Promise.race([
      fromRandomAccessReaderPromise(reader, found.end, options),
      reader.broken,
    ]);
    const directoryAt = zip.readEntryCursor as unknown as number;
    return await Promise.race([readLines(access, zip, limits, directoryAt, signal), reader.broken]);
  } catch (error) {
    throw inWords(access.name, error, signal);
  }
}

const again = 'Send or download it again.';

async function readLines(
  access: RandomAccess,
  zip: ZipFile,
  limits: ZipLimits,
  directoryAt: number,
  signal?: AbortSignal,
): Promise<ZipList> {
  if (zip.entryCount > limits.entries) throw tooMany(access.name, zip.entryCount, limits);
  const lines: ZipLine[] = [];
  for await (const entry of zip.eachEntry()) {
    signal?.throwIfAborted();
    if (entry.fileNameLength > limits.nameBytes)
      throw new UnreadableFile(
        'zip_damaged',
        `${access.name} holds a name of ${entry.fileNameLength} bytes, which no phone writes.`,
      );
    lines.push(toLine(entry));
  }
  return { lines, directoryAt };
}

function toLine(entry: Entry): ZipLine {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  return {
    path: readZipName(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields),
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    method: entry.compressionMethod,
    crc: entry.crc32,
    at: entry.relativeOffsetOfLocalHeader,
    nameBytes: entry.fileNameLength,
    encrypted: entry.isEncrypted(),
    special: type !== 0 && type !== 0o100000 && type !== 0o040000,
  };
}

function tooMany(name: string, count: number, limits: ZipLimits): UnreadableFile {
  const words = `${name} holds ${count} files; at most ${limits.entries} are read.`;
  return new UnreadableFile('zip_too_many_entries', `${words} Export the chat without media, or in parts.`);
}

function inWords(name: string, error: unknown, signal?: AbortSignal): unknown {
  if (error instanceof UnreadableFile || signal?.aborted) return error;
  const { message } = error as Error;
  if (/strong encryption/.test(message)) return encryptedZip(name);
  if (/multi-disk/.test(message))
    return new UnreadableFile(
      'zip_in_parts',
      `${name} is one part of a zip in several parts. Join them first.`,
    );
  return new UnreadableFile('zip_damaged', `${name} is damaged (${message}). ${again}`, { cause: error });
}

/** The refusal of an encrypted zip. */
export function encryptedZip(name: string): UnreadableFile {
  const words = `${name} is encrypted. WhatsApp exports no encrypted zips: unpack it with its password first.`;
  return new UnreadableFile('zip_encrypted', words);
}
