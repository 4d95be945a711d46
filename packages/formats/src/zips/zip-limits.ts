/** How much of a zip is believed and unpacked. Sizes in bytes. */
export type ZipLimits = {
  /** Entries, folders included. */
  entries: number;
  /** Bytes of one entry's name with its folders. */
  nameBytes: number;
  /** One unpacked entry. */
  entryBytes: number;
  /** The chat's text. */
  textBytes: number;
  /** All entries, unpacked. */
  totalBytes: number;
  /** Unpacked ÷ packed of an entry that is larger than `ratioFrom`. */
  ratio: number;
  ratioFrom: number;
  /** Zips inside the zip, one in another. */
  depth: number;
};

const MB = 1024 * 1024;

/** How a zip is opened: its limits, where a zip inside it may be unpacked for a while, and how to stop. */
export type ZipOptions = { limits: ZipLimits; scratch: string; signal?: AbortSignal };

/**
 * Far above what a phone writes: an export carries at most some thousand files, WhatsApp sends none above 2 GB, and
 * neither text nor media shrink to a hundredth. Small entries may have any ratio: a line of one repeated letter is no attack.
 */
export const usualLimits: ZipLimits = {
  entries: 10_000,
  nameBytes: 2048,
  entryBytes: 4 * 1024 * MB,
  textBytes: 1024 * MB,
  totalBytes: 64 * 1024 * MB,
  ratio: 200,
  ratioFrom: 8 * MB,
  depth: 1,
};
