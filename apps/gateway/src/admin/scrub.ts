/** What may stand: times, ids and network addresses. What may not: ids of WhatsApp, and what looks like a phone number. */
const kept = [
  String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`,
  String.raw`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`,
  String.raw`\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b`,
];
const hidden = [
  String.raw`[\w.+-]*\p{Nd}[\w.:+-]*@(?:[a-z]\.us|s\.whatsapp\.net|lid|newsletter|broadcast)(?![a-z])`,
  String.raw`(?<!\p{Nd})(?:\+\s?)?\p{Nd}(?:[\s().\u2011/-]{0,2}\p{Nd}){7,}`,
];
const pattern = new RegExp(`(${kept.join('|')})|${hidden.join('|')}`, 'giu');

/**
 * Takes out of a text what looks like somebody's number. Slices and the gateway write none; this is the second door.
 * Numbers of eight digits and more go too.
 */
export function scrub(text: string): string {
  return text.replace(pattern, (_found, keep?: string) => keep ?? '[number]');
}
