/**
 * What came from the page, with every text made one that can be kept: half signs (lone surrogates) and U+0000, which
 * PostgreSQL refuses and anybody may write into a message, become U+FFFD.
 */
export function keepable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\ufffd');
  if (Array.isArray(value)) return value.map(keepable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, keepable(inner)]));
}
