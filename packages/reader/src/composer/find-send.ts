import { findAll } from '../anchors/find.ts';
import { readIcons } from '../anchors/icons.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { SEND, SEND_ICON } from './composer.anchors.ts';

/** The button that sends what is written, by its icon in any language, else by its word; two mean null. */
export function findSend(main: Element, context: ReadContext): Element | null {
  const buttons = findAll(main, SEND, context);
  const drawn = buttons.filter((button) => readIcons(button).some(({ name }) => SEND_ICON.test(name)));
  const found =
    drawn.length > 0
      ? drawn
      : buttons.filter((button) => isWord('send', oneLine(button.getAttribute('aria-label') ?? '')));
  if (found.length > 1) context.drift.add(SEND.name, 'ambiguous');
  return found.length === 1 ? (found[0] ?? null) : null;
}
