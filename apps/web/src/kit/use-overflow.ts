import { type RefObject, useEffect, useState } from 'react';

/** Is something of a row hidden at its left or right? */
export type Overflow = { left: boolean; right: boolean };

/** Tells which sides of a row that scrolls sideways hide something, as it is scrolled, sized and filled. */
export function useOverflow(row: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState<Overflow>({ left: false, right: false });
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const look = () =>
      setOverflow((before) => {
        const now = overflowOf(element);
        return now.left === before.left && now.right === before.right ? before : now;
      });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [row]);
  return overflow;
}

type Row = Pick<HTMLElement, 'scrollLeft' | 'scrollWidth' | 'clientWidth'>;

/** Which sides hide something now; less than 4 pixels is rounding. */
export function overflowOf({ scrollLeft, scrollWidth, clientWidth }: Row): Overflow {
  return { left: scrollLeft > 4, right: scrollWidth - clientWidth - scrollLeft > 4 };
}
