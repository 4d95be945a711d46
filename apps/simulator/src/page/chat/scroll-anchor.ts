/**
 * Runs a change of the scroller's content while what the person sees stays where it is: the first of `elements`
 * (rows, not date lines, which move when their day begins earlier) that reaches below the upper edge keeps its place. At the very bottom, the bottom is kept.
 */
export function keepPlace(
  scroller: HTMLElement,
  elements: Iterable<HTMLElement>,
  stick: boolean,
  change: () => void,
): void {
  const top = scroller.getBoundingClientRect().top;
  let anchor: HTMLElement | null = null;
  if (!stick) {
    for (const element of elements) {
      if (element.getBoundingClientRect().bottom <= top) continue;
      anchor = element;
      break;
    }
  }
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (stick) scroller.scrollTop = scroller.scrollHeight;
  else if (anchor?.isConnected) {
    const moved = anchor.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }
}

/** Whether the newest message is in view, give or take some px. */
export function atBottom(scroller: HTMLElement): boolean {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
}
