/** The beginning of a text, at most this many UTF-16 units; a sign of two units is not cut in half. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most);
  // JSON with half a sign is refused by PostgreSQL, and shown as a box by browsers.
  return text.length > most && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
