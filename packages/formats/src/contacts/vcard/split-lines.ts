/** One line of a file, without its end. Bytes are characters 0 to 255. */
export type Line = {
  text: string;
  number: number /** Bytes that were left out because the line is too long. */;
  left: number;
};

/** No line that says something about a person is longer. */
export const longestLine = 256 * 1024;

/** Cuts a stream into lines at CRLF, LF or CR, the same wherever the stream is cut, and holds no more than one line. */
export function splitLines(): { push: (bytes: Uint8Array) => Line[]; end: () => Line[] } {
  let [rest, left, number, afterCr] = ['', 0, 0, false];
  const keep = (part: string) => {
    const room = longestLine - rest.length;
    if (part.length <= room) rest += part;
    else {
      rest += part.slice(0, room);
      left += part.length - room;
    }
  };
  const take = (): Line => {
    const line = { text: rest, number: ++number, left };
    [rest, left] = ['', 0];
    return line;
  };
  return {
    push: (bytes) => {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      const lines: Line[] = [];
      let from = afterCr && text.startsWith('\n') ? 1 : 0;
      if (text !== '') afterCr = false;
      const ends = /\r\n?|\n/g;
      ends.lastIndex = from;
      for (let end = ends.exec(text); end; end = ends.exec(text)) {
        keep(text.slice(from, end.index));
        lines.push(take());
        from = ends.lastIndex;
        afterCr = end[0] === '\r' && from === text.length;
      }
      keep(text.slice(from));
      return lines;
    },
    end: () => (rest !== '' || left > 0 ? [take()] : []),
  };
}
