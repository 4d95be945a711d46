import { el, on } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { createTextField } from '../kit/text-field.ts';
import { markup } from '../markup/current-markup.ts';
import { say } from '../words/say.ts';

/** The search field above the chat list, with a button to clear it. */
export function createSearchBox(changed: (text: string) => void): HTMLElement {
  const field = createTextField(say(markup('search').label), say('searchOrStart'), () => {
    clear.hidden = field.text() === '';
    changed(field.text().trim());
  });
  const clear = el(
    'button',
    { type: 'button', 'aria-label': say('cancelSearch'), tabindex: 0 },
    icon('close'),
  );
  clear.hidden = true;
  on(clear, 'click', () => {
    field.clear();
    field.focus();
  });
  return el(
    'div',
    { class: 'search-box', 'data-testid': 'chat-list-search' },
    icon('search'),
    field.element,
    clear,
  );
}
