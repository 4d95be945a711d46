import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';

const mostText = 300;
const mostButtons = 4;

/** The dialog that stands over the page, outermost and single; null when there is none, or several. */
export function findDialog(page: Document): Element | null {
  const found = [...page.querySelectorAll('[role="dialog"]')].filter(
    (dialog) =>
      dialog.closest('#side, div#main') === null && dialog.parentElement?.closest('[role="dialog"]') == null,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Its words without those of its buttons, at most 300 characters, and the labels of its buttons, at most four. */
export function wordsOfDialog(dialog: Element): { text: string; buttons: string[] } {
  const buttons = buttonsOf(dialog).map(labelOf);
  let text = oneLine(visibleText(dialog));
  for (const label of buttons.toReversed())
    if (text.endsWith(label)) text = text.slice(0, -label.length).trim();
  return {
    text: text.slice(0, mostText),
    buttons: buttons.filter((label) => label !== '').slice(0, mostButtons),
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
