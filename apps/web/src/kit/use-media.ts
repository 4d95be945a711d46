import { useSyncExternalStore } from 'react';

/** True while a media query holds; false where nothing is shown on a screen. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** One pane at a time: a phone, or a window as narrow as one. */
export const phoneWidth = '(max-width: 768px)';
/** Room for list, thread and panel side by side. */
export const wideWidth = '(min-width: 1280px)';
/** Fingers rather than a mouse: Enter is a new line there. */
export const touchPointer = '(pointer: coarse)';
