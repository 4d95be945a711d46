import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps a scroller that stands at its end there when its own size changes: a smaller window, a phone's keyboard,
 * a composer that grows. Scrolled up, nothing moves. `near`: pixels from the end that count as being there.
 */
export function useStayAtEnd(scroller: RefObject<HTMLElement | null>, near: number, toEnd: () => void): void {
  const latest = useRef(toEnd);
  latest.current = toEnd;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let size = sizeOf(element);
    let there = isNear(element, near);
    // A scroller that shrinks says so by no scroll event: what was true before it shrank still stands.
    const onScroll = () => {
      if (size === sizeOf(element)) there = isNear(element, near);
    };
    const observer = new ResizeObserver(() => {
      const now = sizeOf(element);
      if (now === size) return;
      size = now;
      if (there) latest.current();
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, near]);
}

function sizeOf(element: HTMLElement): string {
  return `${element.clientWidth}x${element.clientHeight}`;
}

function isNear(element: HTMLElement, near: number): boolean {
  return element.scrollHeight - element.clientHeight - element.scrollTop <= near;
}
