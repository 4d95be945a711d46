/** Parts of the page that changed since the last reading. */
export type Dirt = { phase: boolean; list: boolean; chat: boolean };

export const CLEAN: Readonly<Dirt> = { phase: false, list: false, chat: false };

/**
 * Tells from mutation records which parts must be read again, and forgets the rows and messages inside which
 * something changed. A row's own `style` moves it: the list is dirty, the row is not.
 */
export function collectDirt(
  records: readonly MutationRecord[],
  dirt: Dirt,
  forget: (element: Element) => void,
): void {
  let last: Element | null = null;
  for (const record of records) {
    const target = record.target instanceof Element ? record.target : record.target.parentElement;
    if (!target || (target === last && record.type !== 'childList')) continue;
    last = target;
    const part = target.closest('div#side, div#main');
    if (!part) {
      dirt.phase = true;
      if (record.type === 'childList') dirt.list = dirt.chat = true;
    } else if (part.id === 'side') {
      dirt.list = true;
      markRow(target, part, dirt, forget);
    } else {
      dirt.chat = true;
      const message = outermostMessage(target, part);
      if (message) forget(message);
    }
  }
}

function markRow(target: Element, side: Element, dirt: Dirt, forget: (element: Element) => void): void {
  const grid = target.closest('[role="grid"]');
  if (!grid) {
    // Banners (offline, retrying) stand in the side above the list.
    dirt.phase = true;
    return;
  }
  for (let row: Element | null = target; row && row !== side; row = row.parentElement) {
    if (row.parentElement === grid) forget(row);
  }
}

// An album holds other messages: the outer element is the one that is remembered.
function outermostMessage(target: Element, main: Element): Element | null {
  let found: Element | null = null;
  for (let element: Element | null = target; element && element !== main; element = element.parentElement) {
    if (element.hasAttribute('data-id')) found = element;
  }
  return found;
}
