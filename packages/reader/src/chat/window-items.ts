import { countOf } from '../list/read-unread.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';

/** What stands in the window of messages, in page order. */
export type WindowItem =
  | { type: 'message'; element: Element; id: string }
  | { type: 'separator'; text: string }
  | { type: 'unread' }
  /** A message that has lost its id. */
  | { type: 'gap' };

/** Messages (shells too), date separators and the unread divider below a message list. */
export function windowItems(list: Element): WindowItem[] {
  const items: WindowItem[] = [];
  const seen = new Set<string>();
  visit(list, items, seen);
  return items;
}

function visit(parent: Element, items: WindowItem[], seen: Set<string>): void {
  // A long chat has thousands of children: a collection of them costs more than the steps from one to the next.
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const id = child.getAttribute('data-id');
    if (id) {
      // The page never shows a message twice; a second element with the same id tells nothing new.
      if (!seen.has(id)) items.push({ type: 'message', element: child, id });
      seen.add(id);
    } else if (child.querySelector('[data-id]')) visit(child, items, seen);
    else addDivider(child, items);
  }
}

const MESSAGE_MARKS =
  '[data-pre-plain-text^="["], [data-virtualized], [data-testid="msg-container"], .message-in, .message-out';

// What has no data-id is a separator, whatever its role (sources P26, SIM, PT).
function addDivider(element: Element, items: WindowItem[]): void {
  if (element.matches(MESSAGE_MARKS) || element.querySelector(MESSAGE_MARKS)) {
    items.push({ type: 'gap' });
    return;
  }
  const text = visibleText(element);
  // A separator that has lost its text still separates.
  if (text.length > 80 || (text === '' && !element.querySelector('span'))) return;
  const live =
    element.matches('[aria-live="polite"]') || element.querySelector('[aria-live="polite"]') !== null;
  if (live || countOf(oneLine(text)) !== null) items.push({ type: 'unread' });
  else items.push({ type: 'separator', text });
}
