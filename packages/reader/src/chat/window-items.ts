import { countOf } from '../list/read-unread.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';

/** What stands in the window of messages, in page order. */
export type WindowItem =
  | { type: 'message'; element: Element; id: string }
  | { type: 'separator'; text: string }
  | { type: 'unread' };

/** Messages (shells too), date separators and the unread divider below a message list. */
export function windowItems(list: Element): WindowItem[] {
  const items: WindowItem[] = [];
  const seen = new Set<string>();
  visit(list, items, seen);
  return items;
}

function visit(parent: Element, items: WindowItem[], seen: Set<string>): void {
  for (const child of parent.children) {
    const id = child.getAttribute('data-id');
    if (id) {
      // The page never shows a message twice; a second element with the same id tells nothing new.
      if (!seen.has(id)) items.push({ type: 'message', element: child, id });
      seen.add(id);
    } else if (child.querySelector('[data-id]')) visit(child, items, seen);
    else addDivider(child, items);
  }
}

// What has no data-id is a separator, whatever its role (sources P26, SIM, PT).
function addDivider(element: Element, items: WindowItem[]): void {
  const text = visibleText(element);
  if (text === '' || text.length > 80) return;
  const live =
    element.matches('[aria-live="polite"]') || element.querySelector('[aria-live="polite"]') !== null;
  if (live || countOf(oneLine(text)) !== null) items.push({ type: 'unread' });
  else items.push({ type: 'separator', text });
}
