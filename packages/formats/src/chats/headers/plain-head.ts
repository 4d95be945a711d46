/** How many characters of a line may belong to its header. */
export const HEAD_LENGTH = 90;

/** The beginning of a line made plain, and for each of its characters the place in the line. */
export type PlainHead = { text: string; places: Uint8Array | null };

/** First digits of the scripts that write numbers of their own (Unicode category Nd, blocks of ten). */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];
const digits = new Map(ZEROS.flatMap((zero) => Array.from({ length: 10 }, (_, n) => [zero + n, 48 + n])));

/** U+11136 (Chakma) and U+1E950 (Adlam) are written with two units; the first is dropped, the second mapped. */
const WIDE_ZEROS = [0x11136, 0x1e950];

const others = new Map<number, number>([
  ...[0xa0, 0x202f, 0x205f, 0x3000, 0x09].map((code) => [code, 32] as const),
  ...Array.from({ length: 11 }, (_, n) => [0x2000 + n, 32] as const),
  ...[0x60c, 0x3001, 0xff0c, 0x1802].map((code) => [code, 44] as const),
  ...[0xff1a, 0x2236].map((code) => [code, 58] as const),
  ...[0x2044, 0xff0f].map((code) => [code, 47] as const),
  ...[0x2010, 0x2011, 0x2212].map((code) => [code, 45] as const),
  ...[0xff3b].map((code) => [code, 91] as const),
  ...[0xff3d].map((code) => [code, 93] as const),
]);

/** A mark that shows nothing: direction marks, embeddings, isolates, U+FEFF. */
export function isMark(code: number): boolean {
  return (
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0x61c
  );
}

/** Beginning of a line with ASCII digits, plain spaces and commas, and without marks. */
export function plainHead(line: string): PlainHead {
  const most = Math.min(line.length, HEAD_LENGTH);
  let at = 0;
  while (at < most && line.charCodeAt(at) < 128) at += 1;
  if (at === most) return { text: most === line.length ? line : line.slice(0, most), places: null };
  const places = new Uint8Array(most + 1);
  let text = '';
  for (let n = 0; n < most; n += 1) {
    const code = line.charCodeAt(n);
    const plain = code < 128 ? code : plainCode(line, n, code);
    if (plain < 0) continue;
    places[text.length] = n;
    text += String.fromCharCode(plain);
  }
  places[text.length] = most;
  return { text, places };
}

function plainCode(line: string, at: number, code: number): number {
  if (isMark(code)) return -1;
  const known = digits.get(code) ?? others.get(code);
  if (known !== undefined) return known;
  if (code < 0xd800 || code > 0xdfff) return code;
  const whole = code < 0xdc00 ? line.codePointAt(at)! : (line.codePointAt(at - 1) ?? 0);
  const zero = WIDE_ZEROS.find((first) => whole >= first && whole < first + 10);
  if (zero === undefined) return code;
  return code < 0xdc00 ? -1 : 48 + whole - zero;
}
