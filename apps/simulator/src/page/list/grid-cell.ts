import { el } from '../kit/element.ts';

/** A row's clickable frame. It acts on mousedown and on Enter; a click alone does nothing. */
export function gridCell(content: HTMLElement, selected: boolean, act: () => void): HTMLElement {
  const inner = el(
    'div',
    { 'aria-selected': String(selected), tabindex: -1, class: selected ? 'selected' : '' },
    content,
  );
  const cell = el('div', { role: 'gridcell', tabindex: 0 }, inner);
  cell.addEventListener('mousedown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault(); // else the press would take the focus from the composer that `act` gives it to
    act();
  });
  cell.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') act();
  });
  return cell;
}
