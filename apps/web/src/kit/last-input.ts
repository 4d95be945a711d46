export type InputKind = 'mouse' | 'touch' | 'keys';

let last: InputKind = 'keys';

/** Notes what the person uses from now on; called once when the app starts. */
export function watchInput(target: EventTarget): void {
  target.addEventListener(
    'pointerdown',
    (event) => {
      last = (event as PointerEvent).pointerType === 'mouse' ? 'mouse' : 'touch';
    },
    { capture: true },
  );
  target.addEventListener(
    'keydown',
    () => {
      last = 'keys';
    },
    { capture: true },
  );
}

/** What the person used last. */
export function lastInput(): InputKind {
  return last;
}
