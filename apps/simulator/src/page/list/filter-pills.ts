import { el, on } from '../kit/element.ts';
import type { Filter } from './sorted-chats.ts';

const pills: { filter: Filter; label: string }[] = [
  { filter: 'all', label: 'All' },
  { filter: 'unread', label: 'Unread' },
  { filter: 'favorites', label: 'Favorites' },
  { filter: 'group', label: 'Groups' },
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
      class: 'pill',
    };
    const button = el(
      'button',
      { ...attributes, 'aria-selected': String(filter === 'all'), 'aria-pressed': String(filter === 'all') },
      el('div', {}, label),
    );
    return on(button, 'click', () => {
      for (const other of buttons) {
        other.setAttribute('aria-selected', String(other === button));
        other.setAttribute('aria-pressed', String(other === button));
      }
      chosen(filter);
    });
  });
  return el('div', { role: 'tablist', 'aria-label': 'chat-list-filters', class: 'pills' }, ...buttons);
}
