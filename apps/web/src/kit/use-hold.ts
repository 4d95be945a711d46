import { type RefObject, useEffect, useState } from 'react';

/** Rows stay put for this long after the pointer left them. */
const afterMs = 1000;

/** True while the rows of a list must not move: pressed, under the pointer, or focused by keyboard. */
export function useHold(list: RefObject<HTMLElement | null>): { held: boolean; release: () => void } {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const focused = () =>
      element.contains(document.activeElement) &&
      (document.activeElement?.matches(':focus-visible') ?? false);
    const hold = () => {
      clearTimeout(timer);
      setHeld(true);
    };
    const letGo = () => {
      clearTimeout(timer);
      timer = setTimeout(() => !focused() && setHeld(false), afterMs);
    };
    const onFocus = () => focused() && hold();
    const listeners: [string, () => void][] = [
      ['pointerenter', hold],
      ['pointerdown', hold],
      ['pointerleave', letGo],
      ['pointerup', letGo],
      ['pointercancel', letGo],
      ['focusin', onFocus],
      ['focusout', letGo],
    ];
    // A mouse that rests on the list after a click still holds it: pointermove says that it is there.
    const onMove = (event: PointerEvent) => event.pointerType === 'mouse' && hold();
    for (const [type, act] of listeners) element.addEventListener(type, act);
    element.addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      for (const [type, act] of listeners) element.removeEventListener(type, act);
      element.removeEventListener('pointermove', onMove);
    };
  }, [list]);
  return { held, release: () => setHeld(false) };
}
