const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const digit = String.raw`\p{Nd}`;
const date = `(?:${digit}{1,4}[-/. ]+){2}`;
const time = `${digit}{1,2}\\s?[:.h時点时]\\s?${digit}{2}`;
/** A date and a time near each other at the beginning of a line, in either order, in the digits of any script. */
const header = new RegExp(
  `^\\[?(?=.{0,40}?${time})(?=.{0,40}?${date}|.{0,24}?${digit}{1,4}.{1,12}${digit}{2,4}).{0,60}?[-–—\\]:]`,
  'u',
);

/** How much a text looks like an exported chat: the first line decides most, then the share of lines with a date and time. */
export type ChatScore = { looksLikeChat: boolean; headers: number; share: number };

/** Scores the beginning of a text. */
export function scoreText(head: string): ChatScore {
  const lines = head
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(marks, '').slice(0, 120))
    .filter((line) => line.trim() !== '');
  const headers = lines.filter((line) => header.test(line)).length;
  const share = lines.length === 0 ? 0 : headers / lines.length;
  const begins = lines[0] !== undefined && header.test(lines[0]);
  return { looksLikeChat: headers > 0 && (begins || headers >= 3), headers, share };
}
