const between = '\n\n';

/**
 * Puts a text that loses its place in the composer to those that lost before, so that none is overwritten. A text
 * that goes on where an earlier one stopped takes that one's place; one that stands there already is not repeated.
 */
export function joinLosing(before: string | null, losing: string): string {
  if (before === null || before === '') return losing;
  if (before === losing || before.endsWith(between + losing) || before.startsWith(losing)) return before;
  if (losing.startsWith(before)) return losing;
  const last = before.lastIndexOf(between);
  const newest = last < 0 ? null : before.slice(last + between.length);
  if (newest !== null && newest !== '' && losing.startsWith(newest))
    return before.slice(0, last) + between + losing;
  return before + between + losing;
}
