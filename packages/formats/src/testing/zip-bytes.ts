import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip for tests: what it truly holds, and what its headers claim when they are to lie. */
export type MadeEntry = {
  name: string | Uint8Array;
  data: Uint8Array | string;
  /** Deflated unless false. */
  deflate?: boolean;
  /** General purpose flags; bit 11 (UTF-8) is set unless given. */
  flags?: number;
  /** Unix mode with the file type, for example 0o120777 for a link. */
  mode?: number;
  /** Sizes and offset of this entry in 64 bits. */
  zip64?: boolean;
  /** What the headers say instead of the truth. */
  claims?: { size?: number; compressedSize?: number; crc?: number; method?: number; offset?: number };
};

/** How the end of the zip is written; the number of entries may lie. */
export type MadeEnd = { zip64?: boolean; entries?: number; comment?: string };

/** A whole zip in memory. */
export function makeZip(entries: Iterable<MadeEntry>, end: MadeEnd = {}): Buffer {
  return Buffer.concat([...zipPieces(entries, end)]);
}

/** The bytes of a zip piece by piece, so that a large one can be written without being held. */
export function* zipPieces(entries: Iterable<MadeEntry>, end: MadeEnd = {}): Generator<Buffer> {
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string);
    const packed = entry.deflate === false ? data : deflateRawSync(data);
    const told = headerOf(entry, data, packed, offset);
    const local = Buffer.concat([localHeader(told), told.name, told.localExtra]);
    central.push(Buffer.concat([centralHeader(told), told.name, told.centralExtra]));
    yield local;
    yield packed;
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(central);
  yield directory;
  yield endOf(end, end.entries ?? central.length, directory.length, offset);
}

type Header = {
  name: Buffer;
  flags: number;
  method: number;
  mode: number;
  crc: number;
  size: number;
  compressedSize: number;
  offset: number;
  localExtra: Buffer;
  centralExtra: Buffer;
};

const beyond32 = 0xffffffff;

function headerOf(entry: MadeEntry, data: Buffer, packed: Buffer, offset: number): Header {
  const { claims = {} } = entry;
  const size = claims.size ?? data.length;
  const compressedSize = claims.compressedSize ?? packed.length;
  const at = claims.offset ?? offset;
  const large = entry.zip64 ?? false;
  return {
    name: Buffer.from(entry.name as string),
    flags: entry.flags ?? 0x800,
    method: claims.method ?? (entry.deflate === false ? 0 : 8),
    mode: entry.mode ?? 0o100644,
    crc: claims.crc ?? crc32(data),
    size: large ? beyond32 : size,
    compressedSize: large ? beyond32 : compressedSize,
    offset: large ? beyond32 : at,
    localExtra: large ? extra64([size, compressedSize]) : Buffer.alloc(0),
    centralExtra: large ? extra64([size, compressedSize, at]) : Buffer.alloc(0),
  };
}

function extra64(numbers: number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, value] of numbers.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return extra;
}

function localHeader(told: Header): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(45, 4);
  writeShared(header, told, 6);
  header.writeUInt16LE(told.localExtra.length, 28);
  return header;
}

function centralHeader(told: Header): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 45, 4);
  header.writeUInt16LE(45, 6);
  writeShared(header, told, 8);
  header.writeUInt16LE(told.centralExtra.length, 30);
  header.writeUInt32LE((told.mode << 16) >>> 0, 38);
  header.writeUInt32LE(told.offset, 42);
  return header;
}

function writeShared(header: Buffer, told: Header, at: number): void {
  header.writeUInt16LE(told.flags, at);
  header.writeUInt16LE(told.method, at + 2);
  header.writeUInt32LE(told.crc, at + 8);
  header.writeUInt32LE(told.compressedSize, at + 12);
  header.writeUInt32LE(told.size, at + 16);
  header.writeUInt16LE(told.name.length, at + 20);
}

function endOf(end: MadeEnd, entries: number, directorySize: number, directoryAt: number): Buffer {
  const comment = Buffer.from(end.comment ?? '');
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(end.zip64 ? 0xffff : entries, 8);
  record.writeUInt16LE(end.zip64 ? 0xffff : entries, 10);
  record.writeUInt32LE(end.zip64 ? beyond32 : directorySize, 12);
  record.writeUInt32LE(end.zip64 ? beyond32 : directoryAt, 16);
  record.writeUInt16LE(comment.length, 20);
  if (!end.zip64) return Buffer.concat([record, comment]);
  const record64 = Buffer.alloc(56);
  record64.writeUInt32LE(0x06064b50, 0);
  record64.writeBigUInt64LE(44n, 4);
  record64.writeUInt16LE(45, 12);
  record64.writeUInt16LE(45, 14);
  record64.writeBigUInt64LE(BigInt(entries), 24);
  record64.writeBigUInt64LE(BigInt(entries), 32);
  record64.writeBigUInt64LE(BigInt(directorySize), 40);
  record64.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryAt + directorySize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record64, locator, record, comment]);
}
