import { isWord } from '../locales/lexicon.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';

const mostText = 300;
const mostButtons = 4;

/** The dialog that stands over the page: the outermost one, of several the one that nothing covers; null when none can be told. */
export function findDialog(page: Document): Element | null {
  const found = [...page.querySelectorAll('[role="dialog"]')].filter(
    (dialog) =>
      dialog.closest('#side, div#main') === null && dialog.parentElement?.closest('[role="dialog"]') == null,
  );
  const shown = found.length > 1 ? found.filter((dialog) => dialog.contains(hitAt(dialog))) : found;
  return shown.length === 1 ? (shown[0] ?? null) : null;
}

/**
 * Does a dialog keep every click from list and chat? Told by structure alone: it says that it is modal, or whatever lies
 * on top in the middle of both is none of theirs. False where nothing is drawn, as in a saved page.
 */
export function coversPage(page: Document, dialog: Element): boolean {
  if (dialog.getAttribute('aria-modal') === 'true') return true;
  const panes = [...page.querySelectorAll('div#side, div#main')];
  const hits = panes.flatMap((pane) => {
    const hit = hitAt(pane);
    return hit ? [{ pane, hit }] : [];
  });
  return hits.length > 0 && hits.every(({ pane, hit }) => !pane.contains(hit) && !hit.contains(pane));
}

/** What a click in the middle of an element would reach; null where it is not drawn, or out of sight. */
function hitAt(element: Element): Element | null {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  return element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2);
}

/**
 * Its words without those of its buttons, at most 300 characters, and the labels of its buttons, at most four. A button
 * that ends the link is none of them: that has a way of its own, with a question before it.
 */
export function wordsOfDialog(dialog: Element): { text: string; buttons: string[] } {
  const buttons = buttonsOf(dialog).map(labelOf);
  let text = oneLine(visibleText(dialog));
  for (const label of buttons.toReversed())
    if (text.endsWith(label)) text = text.slice(0, -label.length).trim();
  return {
    text: text.slice(0, mostText),
    buttons: buttons.filter((label) => label !== '' && !isWord('logOut', label)).slice(0, mostButtons),
  };
}

/** The one button of the dialog with this label. */
export function dialogButton(page: Document, label: string): Element | null {
  const dialog = findDialog(page);
  const found = dialog ? buttonsOf(dialog).filter((button) => labelOf(button) === label) : [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

function buttonsOf(dialog: Element): Element[] {
  return [...dialog.querySelectorAll('button, [role="button"]')].filter(
    (button) => button.querySelector('button, [role="button"]') === null,
  );
}

const labelOf = (button: Element): string =>
  oneLine(visibleText(button)) || oneLine(button.getAttribute('aria-label') ?? '');
