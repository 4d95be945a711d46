import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { RandomAccess } from '../files/random-access.types.ts';
import { readRange } from '../files/read-range.ts';

const windowBytes = 64 * 1024;

/** What yauzl reads from. It asks for some ten bytes at a time, so a window of the file is kept. */
export class ZipFileReader extends RandomAccessReader {
  /** Rejects when yauzl stumbles over what it was given; it would end the process otherwise. */
  readonly broken: Promise<never>;
  readonly #break: (error: unknown) => void;
  readonly #access: RandomAccess;
  #window: Uint8Array = new Uint8Array();
  #windowAt = 0;

  constructor(access: RandomAccess) {
    super();
    this.#access = access;
    const { promise, reject } = Promise.withResolvers<never>();
    promise.catch(() => {});
    this.broken = promise;
    this.#break = reject;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(readRange(this.#access, start, end - start));
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#bytes(position, length)
      .then(
        (bytes) => {
          buffer.set(bytes, offset);
          callback(null, bytes.length);
        },
        (error: Error) => callback(error),
      )
      .catch(this.#break);
  }

  async #bytes(position: number, length: number): Promise<Uint8Array> {
    const within = position - this.#windowAt;
    if (within < 0 || within + length > this.#window.length) {
      const left = Math.max(0, this.#access.size - position);
      this.#window = await this.#access.read(position, Math.min(left, Math.max(length, windowBytes)));
      this.#windowAt = position;
    }
    const from = position - this.#windowAt;
    return this.#window.subarray(from, from + length);
  }
}
