/** Where an element is drawn, in CSS pixels of the viewport. */
export type Place = {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Its middle is inside the viewport. */
  inView: boolean;
  /** A click in its middle would reach it: nothing covers it there. */
  clickable: boolean;
};

/** Place of an element, or null when there is none or it is not drawn. */
export function placeOf(element: Element | null): Place | null {
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const view = element.ownerDocument.defaultView;
  const inView =
    view !== null &&
    middle.x >= 0 &&
    middle.y >= 0 &&
    middle.x < view.innerWidth &&
    middle.y < view.innerHeight;
  const hit = inView ? element.ownerDocument.elementFromPoint(middle.x, middle.y) : null;
  return {
    x,
    y,
    width,
    height,
    inView,
    clickable: hit !== null && (element.contains(hit) || hit.contains(element)),
  };
}

/** A scroller's place and how far it is scrolled. */
export type Scroller = Place & { scrollTop: number; scrollHeight: number; clientHeight: number };

/** Place and position of a scroller, or null. */
export function scrollerOf(element: Element | null): Scroller | null {
  const place = placeOf(element);
  if (!place || !element) return null;
  return {
    ...place,
    scrollTop: element.scrollTop,
    scrollHeight: element.scrollHeight,
    clientHeight: element.clientHeight,
  };
}

/** Points just inside an element's edges, as parts of its size: round pictures have no corners. */
const EDGES = [
  [0.5, 0.06],
  [0.06, 0.5],
  [0.94, 0.5],
  [0.5, 0.94],
] as const;

/**
 * True when the whole element stands in the visible part of its scroller with nothing on top of it, so that a picture
 * of the page shows it and nothing else.
 */
export function isUncovered(element: Element, scroller: Element): boolean {
  const box = element.getBoundingClientRect();
  const pane = scroller.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const right = Math.min(pane.right, view?.innerWidth ?? 0);
  const bottom = Math.min(pane.bottom, view?.innerHeight ?? 0);
  const inside =
    box.top >= Math.max(pane.top, 0) &&
    box.left >= Math.max(pane.left, 0) &&
    box.right <= right &&
    box.bottom <= bottom;
  return (
    inside &&
    EDGES.every(([across, down]) => {
      const hit = element.ownerDocument.elementFromPoint(
        box.x + box.width * across,
        box.y + box.height * down,
      );
      return hit !== null && (element.contains(hit) || hit.contains(element));
    })
  );
}
