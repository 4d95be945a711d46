import { el, mark } from '../kit/element.ts';

/** One row of the grid: its key, its height in px, a signature that changes with its content, and how to draw it. */
export type GridRow = { key: string; height: number; signature: () => string; draw: () => HTMLElement };

/** Rows beyond the visible ones that stay in the document, on each side (the real page keeps 30). */
const extraRows = 30;

/** How long a row glides to its new place, in milliseconds. */
const glideTime = 200;

type Place = { z: number; height: number; top: number };
type Drawn = { element: HTMLElement; signature: string; place: Place };

/** A list of absolutely positioned rows inside a scroller; only the rows near the view exist. */
export type VirtualGrid = {
  element: HTMLElement;
  /** Shows these rows; `moving` lets rows that changed place glide there. */
  show: (rows: GridRow[], label: string, moving: boolean) => void;
  /** Draws what came near the view. */
  refresh: () => void;
};

function moveTo(element: HTMLElement, { z, height, top }: Place, glide: boolean): void {
  const transition = glide ? `transform ${glideTime}ms ease-in-out` : 'none';
  element.style.cssText = `z-index: ${z}; transition: ${transition}; height: ${height}px; transform: translateY(${top}px);`;
  if (glide) setTimeout(() => element.style.setProperty('transition', 'none'), glideTime + 20);
}

function samePlace(one: Place | undefined, other: Place): boolean {
  return one?.z === other.z && one.height === other.height && one.top === other.top;
}

/** Insertion in another order than the screen's: rows are added from the middle of the window outwards. */
function mixed(indexes: number[]): number[] {
  return indexes.filter((index) => index % 2 === 1).concat(indexes.filter((index) => index % 2 === 0));
}

/** A grid that watches `scroller`, the element that scrolls around it. */
export function createVirtualGrid(scroller: HTMLElement): VirtualGrid {
  const element = el('div', { role: 'grid', class: 'grid', 'aria-rowcount': 0 });
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
      const known = drawn.get(row.key);
      const place = { z: rows.length - index, height: row.height, top: tops[index] ?? 0 };
      const holder = known?.element ?? el('div', { role: 'row', class: 'grid-row' });
      const signature = row.signature();
      if (known?.signature !== signature) holder.replaceChildren(row.draw());
      if (!samePlace(known?.place, place))
        moveTo(holder, place, moving && known !== undefined && known.place.top !== place.top);
      mark(holder, 'data-testid', `list-item-${index}`);
      if (!known) element.append(holder);
      drawn.set(row.key, { element: holder, signature, place });
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
