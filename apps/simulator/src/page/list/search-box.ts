import { el, on } from '../kit/element.ts';
import { dataIcon } from '../kit/icon.ts';

/** The search field of the newest pages: a plain input with a button to clear it. */
export function createSearchBox(changed: (text: string) => void): HTMLElement {
  const label = 'Search or start a new chat';
  const input = el('input', {
    type: 'text',
    role: 'textbox',
    'data-tab': 3,
    tabindex: 3,
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
  });
  const clear = el(
    'button',
    { type: 'button', 'aria-label': 'Cancel search', tabindex: 0 },
    dataIcon('ic-close'),
  );
  clear.hidden = true;
  const report = (): void => {
    clear.hidden = input.value === '';
    changed(input.value.trim());
  };
  on(input, 'input', report);
  on(input, 'keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    report();
  });
  on(clear, 'click', () => {
    input.value = '';
    report();
    input.focus();
  });
  return el(
    'div',
    { class: 'search-box', 'data-testid': 'chat-list-search' },
    dataIcon('search-refreshed'),
    input,
    clear,
  );
}
