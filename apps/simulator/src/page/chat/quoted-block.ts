import type { QuotedShape } from '../../wire/shapes.ts';
import { el, on } from '../kit/element.ts';
import { authorName } from '../text/author-name.ts';
import { withEmoji } from '../text/emoji.ts';
import { stripMarks } from '../text/inline.ts';
import { say } from '../words/say.ts';

/** The block that shows what a message answers; pressed, it goes there. */
export function quotedBlock(quoted: QuotedShape, goTo: ((key: string) => void) | null): HTMLElement {
  const attributes = {
    role: 'button',
    'aria-label': say('quoted'),
    'data-testid': 'quoted-message',
    class: 'quoted',
    tabindex: 0,
  };
  if (quoted.missing)
    return el('div', attributes, el('span', { class: 'quoted-mention' }, say('quotedMissing')));
  const block = el(
    'div',
    attributes,
    el(
      'div',
      {},
      el(
        'span',
        { dir: 'auto', 'data-testid': 'author', class: 'quoted-author' },
        ...withEmoji(authorName(quoted)),
      ),
    ),
    el(
      'div',
      {},
      el(
        'span',
        { dir: 'auto', 'data-testid': 'selectable-text', class: 'quoted-mention' },
        ...withEmoji(stripMarks(quoted.text)),
      ),
    ),
  );
  return goTo ? on(block, 'click', () => goTo(quoted.key)) : block;
}
