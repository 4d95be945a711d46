/**
 * Rows that show nothing but the name of a community: groups in it that have lost their own name. Rows of such groups have
 * two names before the preview (source GN) and draw them differently; a row whose only name is drawn as the first of two
 * is no chat of that name. Classes are compared with each other, never known. Nothing where no row shows two names.
 */
export function loneCommunities(rows: readonly Element[]): ReadonlySet<Element> {
  const names = rows.map((row) => ({
    row,
    spans: [...row.querySelectorAll('[aria-colindex="2"] span[title]')],
  }));
  const ofCommunities = new Set<string>();
  const ofChats = new Set<string>();
  for (const { spans } of names) {
    const [first, second] = spans.map((span) => span.className);
    if (spans.length !== 2 || first === undefined || second === undefined) continue;
    ofCommunities.add(first);
    ofChats.add(second);
  }
  const lone = names.filter(({ spans: [name, ...others] }) => {
    if (!name || others.length > 0) return false;
    return ofCommunities.has(name.className) && !ofChats.has(name.className);
  });
  return new Set(lone.map(({ row }) => row));
}
