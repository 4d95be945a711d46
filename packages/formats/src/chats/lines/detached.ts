/**
 * The same text as a string of its own. What is cut out of a long text keeps the whole of it in memory, so names
 * that are kept while a file goes by are copied.
 */
export function detached(text: string): string {
  let copy = '';
  for (let at = 0; at < text.length; at += 1) copy += text[at];
  return copy;
}

/** Text without the white space and direction marks at its end; quick whatever the text is. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    const code = text.charCodeAt(end - 1);
    if (
      code !== 0x200e &&
      code !== 0x200f &&
      code !== 32 &&
      code !== 10 &&
      code !== 13 &&
      code !== 9 &&
      code !== 0xa0
    )
      break;
    end -= 1;
  }
  return end === text.length ? text : text.slice(0, end);
}

/** Text without the direction marks at its end. */
export function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0x200e || text.charCodeAt(end - 1) === 0x200f)) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}
