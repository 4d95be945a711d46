const mostBytes = 16 * 1024;
const longestWord = 64;

/** Words with bytes beyond ASCII, for guessing their encoding. */
export type WordSample = {
  add: (bytes: Uint8Array) => void;
  /** What was gathered, words apart by a line end. */
  bytes: () => Uint8Array;
};

/** Gathers the words of a stream that are not plain ASCII: the same ones however the stream is cut, and not more than 16 KB. */
export function gatherWords(): WordSample {
  const sample = new Uint8Array(mostBytes);
  const word = new Uint8Array(longestWord);
  let [size, length, beyond] = [0, 0, false];
  const endWord = () => {
    if (beyond && size + length < mostBytes) {
      sample.set(word.subarray(0, length), size);
      size += length;
      sample[size++] = 0x0a;
    }
    length = 0;
    beyond = false;
  };
  return {
    add: (bytes) => {
      if (size > mostBytes - longestWord) return;
      for (const byte of bytes) {
        if (byte < 0x20 || byte === 0x2c || byte === 0x3b || byte === 0x22) endWord();
        else {
          if (length === longestWord) endWord();
          word[length++] = byte;
          beyond ||= byte > 0x7f;
        }
      }
    },
    bytes: () => {
      endWord();
      return sample.subarray(0, size);
    },
  };
}
