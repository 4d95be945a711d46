/** How the cells of a file stand apart, and how much of its start only says that. */
export type Delimiter = { delimiter: string; skip: number };

const candidates = [',', ';', '\t', '|'];

/**
 * The sign between cells: Excel's `sep=` line says it; else the sign that cuts the first line into most cells and the
 * lines after it into as many. `start` is the beginning of the text.
 */
export function findDelimiter(start: string): Delimiter {
  const told = /^sep=(.)(\r\n|\n|\r)/i.exec(start);
  if (told) return { delimiter: told[1]!, skip: told[0].length };
  const lines = linesOf(start).slice(0, 20);
  const [first = '', ...rest] = lines;
  const scored = candidates.map((delimiter) => {
    const cells = countOutsideQuotes(first, delimiter);
    const alike = rest.filter((line) => countOutsideQuotes(line, delimiter) === cells).length;
    return {
      delimiter,
      score: cells === 0 ? 0 : cells * (1 + (rest.length === 0 ? 0 : alike / rest.length)),
    };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter: best.score === 0 ? ',' : best.delimiter, skip: 0 };
}

/** Lines that have something in them; a line end inside quotes ends none. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let [from, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if ((character === '\n' || character === '\r') && !quoted) {
      if (at > from) lines.push(text.slice(from, at));
      from = at + 1;
    }
  }
  // What stands last may be cut, unless it is all there is.
  return lines.length === 0 ? [text] : lines;
}

/** How often a sign stands in a line outside quotes. */
export function countOutsideQuotes(line: string, sign: string): number {
  let [count, quoted] = [0, false];
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === sign && !quoted) count++;
  }
  return count;
}
