import type { PageRead } from '../page/read-page.ts';
import { maskId, maskText } from './mask-text.ts';

/** Fields that hold a word of ours, never one of the page. */
const OUR_WORDS = new Set(['phase', 'generation', 'kind', 'mediaKind', 'ack', 'anchor', 'reason']);

/** What was read of a page, with the same shape and none of its words: counts say only "none" (0) or "some" (1). */
export function maskRead(read: PageRead): PageRead {
  return mask(read, '') as PageRead;
}

function mask(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((each) => mask(each, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mask(each, name)]));
  if (typeof value === 'number') return value === 0 ? 0 : 1;
  if (typeof value !== 'string' || OUR_WORDS.has(field)) return value;
  if (field === 'locale') return /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(value) ? value : maskText(value);
  return field === 'id' ? maskId(value) : maskText(value);
}
