import type { Generation } from '../feed.ts';
import type { Anchor } from './anchor.ts';
import { waysOf } from './anchor-table.ts';
import type { DriftLog } from './drift-log.ts';

/** What finding needs to know: the page's generation picks the ways, the log takes the drift. */
export type FindContext = { generation: Generation | null; drift: DriftLog };

type Accept = (element: Element) => boolean;

/**
 * Elements that the first matching way of an anchor gives, in page order, or none. A hit on a later way is
 * drift `fallback`; no hit on a required anchor is drift `missing`.
 */
export function findAll(root: ParentNode, anchor: Anchor, context: FindContext, accept?: Accept): Element[] {
  let position = 0;
  for (const way of waysOf(anchor)) {
    if (way.only && context.generation && way.only !== context.generation) continue;
    const found = matches(root, way.css, accept);
    if (found.length > 0) {
      if (position > 0) context.drift.add(anchor.name, 'fallback');
      return found;
    }
    position += 1;
  }
  if (anchor.required) context.drift.add(anchor.name, 'missing');
  return [];
}

/** The one element of an anchor; two matches mean null and drift `ambiguous`. */
export function findOne(
  root: ParentNode,
  anchor: Anchor,
  context: FindContext,
  accept?: Accept,
): Element | null {
  const found = findAll(root, anchor, context, accept);
  if (found.length > 1) {
    context.drift.add(anchor.name, 'ambiguous');
    return null;
  }
  return found[0] ?? null;
}

function matches(root: ParentNode, css: string, accept: Accept | undefined): Element[] {
  const found: Element[] = [];
  for (const element of root.querySelectorAll(css)) if (!accept || accept(element)) found.push(element);
  return found;
}

/** Drops elements that stand inside another element of the list. The list is in page order. */
export function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    const last = kept.at(-1);
    if (!last?.contains(element)) kept.push(element);
  }
  return kept;
}
