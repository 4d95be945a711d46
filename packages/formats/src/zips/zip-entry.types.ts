import type { ByteSource } from '../files/byte-source.types.ts';

/** One line of a zip's directory, as it stands there. Sizes and places in bytes. */
export type ZipLine = {
  /** Name with folders, `/` between them. */
  path: string;
  size: number;
  packedSize: number;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Where its local header stands. */
  at: number;
  nameBytes: number;
  encrypted: boolean;
  /** Unix type bits: anything else than a file or folder is never followed. */
  special: boolean;
};

/** A file in a zip that can be read; `name` is without folders, `path` with them. */
export type ZipEntry = ByteSource & { path: string };
