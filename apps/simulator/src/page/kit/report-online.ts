import type { Store } from './store.ts';

const activity = ['keydown', 'mousedown', 'mousemove', 'wheel', 'touchstart'];

/**
 * Tells the phone whether the account looks online through this page: while the page is visible, has the focus
 * and was used lately (`idleAfter`). A page that is opened with the focus counts as used.
 */
export function reportOnline(store: Store): void {
  let online = false;
  let idle = 0;
  const say = (next: boolean, why: string): void => {
    if (online === next) return;
    online = next;
    store.line.tell({ type: 'online', on: next, why });
  };
  const active = (why: string): void => {
    if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
    say(true, why);
    clearTimeout(idle);
    idle = window.setTimeout(() => say(false, 'idle'), store.idleAfter);
  };
  for (const type of activity)
    window.addEventListener(type, (event) => event.isTrusted && active(type), {
      capture: true,
      passive: true,
    });
  window.addEventListener('focus', () => active('focus'));
  window.addEventListener('blur', () => say(false, 'blur'));
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? say(false, 'hidden') : active('visible'),
  );
  active('opened');
}
