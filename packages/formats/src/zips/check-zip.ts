import { UnreadableFile } from '../files/unreadable-file.ts';
import { encryptedZip, type ZipList } from './list-zip.ts';
import type { ZipLine } from './zip-entry.types.ts';
import type { ZipLimits } from './zip-limits.ts';

const localHeaderBytes = 30;
/** No byte of a deflated file stands for more than 1,032 bytes. */
const mostShrunk = 1033;
const MB = 1024 * 1024;

/**
 * Refuses a zip whose directory already shows that it must not be unpacked. What the directory says may be false: unpacking
 * counts again. Errors: zip_encrypted, zip_duplicate_names, zip_too_large, zip_bomb, zip_false_size, zip_overlap.
 */
export function checkZip(name: string, { lines, directoryAt }: ZipList, limits: ZipLimits): void {
  if (lines.some(({ encrypted }) => encrypted)) throw encryptedZip(name);
  refuseDuplicates(name, lines);
  for (const line of lines) checkSizes(name, line, limits);
  const total = lines.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes)
    throw new UnreadableFile(
      'zip_too_large',
      `${name} would unpack to ${inMB(total)}; ${atMost(limits.totalBytes)}`,
    );
  refuseOverlap(name, lines, directoryAt);
}

function refuseDuplicates(name: string, lines: ZipLine[]): void {
  const seen = new Set<string>();
  for (const { path } of lines) {
    // The same folder twice does no harm.
    if (path.endsWith('/')) continue;
    if (seen.has(path))
      throw new UnreadableFile(
        'zip_duplicate_names',
        `${name} holds "${path}" twice, and nothing says which one is meant. Export the chat again.`,
      );
    seen.add(path);
  }
}

function checkSizes(name: string, line: ZipLine, limits: ZipLimits): void {
  const { path, size, packedSize, method } = line;
  if (size > limits.entryBytes)
    throw new UnreadableFile(
      'zip_too_large',
      `"${path}" in ${name} would unpack to ${inMB(size)}; ${atMost(limits.entryBytes)}`,
    );
  // Packing never makes a file much larger, nor smaller than by what it can: such a size hides what comes out.
  const possible = packedSize <= 2 * size + 1024 && size <= packedSize * mostShrunk + 1024;
  if (method === 0 ? packedSize !== size : !possible) throw falseSize(name, path);
  if (size > limits.ratioFrom && size > packedSize * limits.ratio)
    throw new UnreadableFile('zip_bomb', bombWords(name, path, Math.round(size / Math.max(1, packedSize))));
}

function refuseOverlap(name: string, lines: ZipLine[], directoryAt: number): void {
  const inOrder = [...lines].sort((a, b) => a.at - b.at);
  for (const [index, line] of inOrder.entries()) {
    const end = line.at + localHeaderBytes + line.nameBytes + line.packedSize;
    if (end > (inOrder[index + 1]?.at ?? directoryAt))
      throw new UnreadableFile(
        'zip_overlap',
        `"${line.path}" in ${name} shares its bytes with something else in the zip, as attacks do. It is not read.`,
      );
  }
}

/** Words for an entry that unpacks to far more than it may. */
export function bombWords(name: string, path: string, ratio: number): string {
  return `"${path}" in ${name} unpacks to ${ratio} times its size, as attacks do and no photo or chat. Take it out of the zip to read the rest.`;
}

/** The refusal of an entry whose size is not what the zip says. */
export function falseSize(name: string, path: string): UnreadableFile {
  return new UnreadableFile(
    'zip_false_size',
    `The size that ${name} gives for "${path}" is false. The zip is damaged or made to deceive; it is not read.`,
  );
}

function inMB(bytes: number): string {
  return `${Math.ceil(bytes / MB).toLocaleString('en')} MB`;
}

function atMost(bytes: number): string {
  return `at most ${inMB(bytes)} are read.`;
}
