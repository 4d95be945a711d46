/** How much of a stream is UTF-8. */
export type Utf8Tally = {
  add: (bytes: Uint8Array) => void;
  /** Whole characters beyond ASCII, and bytes that belong to none. A character cut off by the end counts as neither. */
  result: () => { characters: number; wrong: number };
};

/** Counts characters of UTF-8 and bytes that are none (RFC 3629), however the stream is cut. */
export function tallyUtf8(): Utf8Tally {
  let [characters, wrong] = [0, 0];
  // `due` bytes are missing of the character that began; the next one must lie between `low` and `high`.
  let [due, low, high, seen] = [0, 0x80, 0xbf, 0];
  const begin = (byte: number) => {
    seen = 1;
    [low, high] = [0x80, 0xbf];
    if (byte >= 0xc2 && byte <= 0xdf) due = 1;
    else if (byte >= 0xe0 && byte <= 0xef) {
      due = 2;
      if (byte === 0xe0) low = 0xa0;
      if (byte === 0xed) high = 0x9f;
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      due = 3;
      if (byte === 0xf0) low = 0x90;
      if (byte === 0xf4) high = 0x8f;
    } else wrong++;
  };
  const go = (byte: number) => {
    if (due === 0) {
      if (byte > 0x7f) begin(byte);
      return;
    }
    if (byte >= low && byte <= high) {
      [low, high] = [0x80, 0xbf];
      seen++;
      if (--due === 0) characters++;
      return;
    }
    wrong += seen;
    due = 0;
    if (byte > 0x7f) begin(byte);
  };
  return {
    add: (bytes) => {
      for (const byte of bytes) if (due !== 0 || byte > 0x7f) go(byte);
    },
    result: () => ({ characters, wrong }),
  };
}
