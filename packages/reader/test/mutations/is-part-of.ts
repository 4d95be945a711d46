/**
 * True when one text is made of the other's characters in the same order, with some left out or said twice, or
 * of the same characters in another order. Blanks, marks and letters' case do not count.
 */
export function isPartOf(part: string, whole: string): boolean {
  const [left, right] = [characters(part), characters(whole)];
  if (isInOrder(left, right) || isInOrder(right, left)) return true;
  return left.every((character) => right.includes(character)) && left.length <= right.length * 2;
}

function characters(text: string): string[] {
  return [...text.toLowerCase()].filter((character) =>
    /[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]/u.test(character),
  );
}

function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}
