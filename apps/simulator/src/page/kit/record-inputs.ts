import type { InputRecord } from '../../wire/shapes.ts';
import { now } from './print-time.ts';
import type { Line } from './socket.ts';

const recorded = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'mousedown',
  'mouseup',
  'mousemove',
  'click',
  'dblclick',
  'contextmenu',
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'drop',
  'wheel',
  'scroll',
  'touchstart',
  'touchend',
  'change',
  'submit',
  'focusin',
];
const moves = new Set(['pointermove', 'mousemove', 'scroll', 'wheel']);
const moveEvery = 100;
const sendEvery = 100;

function describe(target: EventTarget | null): string {
  if (!(target instanceof Element)) return target === document ? 'document' : 'window';
  const holder = target.closest('[data-testid],[id],[aria-label],[role]') ?? target;
  const marks = ['id', 'role', 'data-testid', 'aria-label'].flatMap((name) => {
    const value = holder.getAttribute(name);
    return value ? [`[${name}="${value}"]`] : [];
  });
  return `${target.tagName.toLowerCase()}${holder === target ? '' : ` in ${holder.tagName.toLowerCase()}`}${marks.join('')}`;
}

/** Reports every input event of the page to the phone's record; moves and scrolls at most ten a second. */
export function recordInputs(line: Line): void {
  let waiting: InputRecord[] = [];
  const lastMove = new Map<string, number>();
  const flush = (): void => {
    if (waiting.length > 0) line.tell({ type: 'inputs', records: waiting });
    waiting = [];
  };
  const note = (event: Event): void => {
    if (moves.has(event.type)) {
      if (event.timeStamp - (lastMove.get(event.type) ?? -moveEvery) < moveEvery) return;
      lastMove.set(event.type, event.timeStamp);
    }
    if (waiting.length === 0) setTimeout(flush, sendEvery);
    waiting.push({ at: now(), type: event.type, isTrusted: event.isTrusted, target: describe(event.target) });
  };
  for (const type of recorded) window.addEventListener(type, note, { capture: true, passive: true });
}
