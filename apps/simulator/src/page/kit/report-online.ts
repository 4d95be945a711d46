import type { Line } from './socket.ts';

const activity = ['keydown', 'mousedown', 'mousemove', 'wheel', 'touchstart'];

/**
 * Tells the phone whether the account looks online through this page: while the page is visible, has the focus
 * and was used lately (`idleAfter`, in milliseconds). A page that is opened with the focus counts as used. Gives the
 * way to say whether the page shows its list at all.
 */
export function reportOnline(line: Line, idleAfter: () => number): (inUse: boolean) => void {
  let online = false;
  let used = false;
  let idle = 0;
  const say = (next: boolean, why: string): void => {
    if (online === next) return;
    online = next;
    line.tell({ type: 'online', on: next, why });
  };
  const active = (why: string): void => {
    if (!used || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    say(true, why);
    clearTimeout(idle);
    idle = window.setTimeout(() => say(false, 'idle'), idleAfter());
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
  return (inUse) => {
    used = inUse;
    if (inUse) active('opened');
    else say(false, 'not in use');
  };
}
