/** True for "(You)" behind one's own name, in any language: a text that is nothing but a parenthesis. */
export function isSelfMark(text: string): boolean {
  return /^[(（][^()（）]+[)）]$/.test(text);
}
