import { el, on } from '../kit/element.ts';
import { say } from '../words/say.ts';
import type { WordKey } from '../words/words.types.ts';
import type { Filter } from './sorted-chats.ts';

const pills: { filter: Filter; label: WordKey }[] = [
  { filter: 'all', label: 'all' },
  { filter: 'unread', label: 'unread' },
  { filter: 'favorites', label: 'favorites' },
  { filter: 'group', label: 'groups' },
];

/** The row of filter pills; calls back with the chosen one. */
export function createFilterPills(chosen: (filter: Filter) => void): HTMLElement {
  const buttons = pills.map(({ filter, label }) => {
    const attributes = {
      id: `${filter}-filter`,
      type: 'button',
      role: 'tab',
      'aria-controls': 'chat-list',
      'data-tab': 3,
      'data-testid': 'filter-button',
      class: filter === 'all' ? 'pill chosen' : 'pill',
    };
    const button = el(
      'button',
      { ...attributes, 'aria-selected': String(filter === 'all'), 'aria-pressed': String(filter === 'all') },
      el('div', {}, say(label)),
    );
    return on(button, 'click', () => {
      for (const other of buttons) {
        other.classList.toggle('chosen', other === button);
        other.setAttribute('aria-selected', String(other === button));
        other.setAttribute('aria-pressed', String(other === button));
      }
      chosen(filter);
    });
  });
  return el('div', { role: 'tablist', 'aria-label': 'chat-list-filters', class: 'pills' }, ...buttons);
}
