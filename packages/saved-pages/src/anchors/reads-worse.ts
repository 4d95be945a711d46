/**
 * Where a reading tells less, or something else, than another one: the path of the first such value, or null.
 * What was null may become anything; drift may become less.
 */
export function readsWorse(before: unknown, after: unknown, path = ''): string | null {
  if (before === null || before === undefined) return null;
  if (path.endsWith('drift') || path.endsWith('broken')) return newDrift(before, after, path);
  if (Array.isArray(before)) {
    if (!Array.isArray(after) || after.length !== before.length) return path;
    return first(before.map((each, index) => readsWorse(each, after[index], `${path}[${index}]`)));
  }
  if (typeof before === 'object') {
    if (typeof after !== 'object' || after === null) return path;
    const fields = Object.entries(before);
    return first(
      fields.map(([name, value]) =>
        readsWorse(value, (after as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
      ),
    );
  }
  return before === after ? null : path;
}

// A fallback where the first way was good is a warning, not worse reading.
function newDrift(before: unknown, after: unknown, path: string): string | null {
  const serious = (drift: unknown) =>
    (drift as { anchor: string; reason: string }[])
      .filter(({ reason }) => reason !== 'fallback')
      .map(({ anchor, reason }) => `${anchor} ${reason}`);
  const known = new Set(serious(before));
  const fresh = serious(after).find((each) => !known.has(each));
  return fresh === undefined ? null : `${path}: ${fresh}`;
}

function first(found: readonly (string | null)[]): string | null {
  return found.find((each) => each !== null) ?? null;
}
