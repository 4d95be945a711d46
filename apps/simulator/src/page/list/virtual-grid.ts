import { el } from '../kit/element.ts';

/** One row of the grid: its key, its height in px, a signature that changes with its content, and how to draw it. */
export type GridRow = { key: string; height: number; signature: () => string; draw: () => HTMLElement };

/** Rows beyond the visible ones that stay in the document, on each side (the real page keeps 30). */
const extraRows = 30;

type Drawn = { element: HTMLElement; signature: string; top: number };

/** A list of absolutely positioned rows inside a scroller; only the rows near the view exist. */
export type VirtualGrid = {
  element: HTMLElement;
  /** Shows these rows; `moving` lets rows that changed place glide there. */
  show: (rows: GridRow[], label: string, moving: boolean) => void;
  /** Draws what came near the view. */
  refresh: () => void;
};

function place(
  element: HTMLElement,
  index: number,
  total: number,
  row: GridRow,
  top: number,
  glide: boolean,
): void {
  element.style.cssText = `z-index: ${total - index}; transition: ${glide ? 'transform 200ms ease-in-out' : 'none'}; height: ${row.height}px; transform: translateY(${top}px);`;
  element.dataset.testid = `list-item-${index}`;
}

/** Insertion in another order than the screen's: rows are added from the middle of the window outwards. */
function mixed(indexes: number[]): number[] {
  return indexes.filter((index) => index % 2 === 1).concat(indexes.filter((index) => index % 2 === 0));
}

/** A grid that watches `scroller`, the element that scrolls around it. */
export function createVirtualGrid(scroller: HTMLElement): VirtualGrid {
  const element = el('div', { role: 'grid', 'aria-rowcount': 0 });
  const drawn = new Map<string, Drawn>();
  let rows: GridRow[] = [];
  let tops: number[] = [];
  const visible = (): { from: number; to: number } => {
    const start = scroller.scrollTop - element.offsetTop;
    let first = 0;
    while (first < rows.length && (tops[first] ?? 0) + (rows[first]?.height ?? 0) < start) first += 1;
    let end = first;
    while (end < rows.length && (tops[end] ?? 0) < start + scroller.clientHeight) end += 1;
    const count = end - first + 2 * extraRows;
    const from = Math.max(0, Math.min(first - extraRows, rows.length - count));
    return { from, to: Math.min(rows.length, from + count) };
  };
  const render = (moving: boolean): void => {
    const { from, to } = visible();
    const wanted = new Set(rows.slice(from, to).map((row) => row.key));
    for (const [key, { element: gone }] of drawn) {
      if (wanted.has(key)) continue;
      gone.remove();
      drawn.delete(key);
    }
    for (const index of mixed(Array.from({ length: to - from }, (_, offset) => from + offset))) {
      const row = rows[index] as GridRow;
      const top = tops[index] ?? 0;
      const known = drawn.get(row.key);
      const holder = known?.element ?? el('div', { role: 'row', class: 'grid-row' });
      const signature = row.signature();
      if (known?.signature !== signature) holder.replaceChildren(row.draw());
      place(holder, index, rows.length, row, top, moving && known !== undefined && known.top !== top);
      if (!known) element.append(holder);
      drawn.set(row.key, { element: holder, signature, top });
    }
  };
  scroller.addEventListener('scroll', () => render(false), { passive: true });
  return {
    element,
    show: (next, label, moving) => {
      rows = next;
      let top = 0;
      tops = rows.map((row) => {
        top += row.height;
        return top - row.height;
      });
      element.setAttribute('aria-label', label);
      element.setAttribute('aria-rowcount', String(rows.length));
      element.style.height = `${top}px`;
      render(moving);
    },
    refresh: () => render(false),
  };
}
