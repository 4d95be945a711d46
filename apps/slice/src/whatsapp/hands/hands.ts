import type { CdpSession } from '../browser/cdp.types.ts';
import { keyOf, type NamedKey } from './keys.ts';
import { orAborted, pause } from './until.ts';

/** Where something stands in the viewport, in CSS pixels. */
export type Box = { x: number; y: number; width: number; height: number };

/** Real input: what a person's mouse and keyboard would send. */
export type Hands = {
  /** Moves onto the middle of a box. */
  moveTo(box: Box, signal: AbortSignal): Promise<void>;
  /** Presses the middle of a box. `still` leaves out the move before, which a hidden page answers only after 5 s. */
  click(box: Box, signal: AbortSignal, how?: { still: boolean }): Promise<void>;
  /** Turns the wheel over a box; positive is towards the end. */
  wheel(box: Box, deltaY: number, signal: AbortSignal): Promise<void>;
  press(key: NamedKey, signal: AbortSignal, held?: { ctrl?: boolean; shift?: boolean }): Promise<void>;
  /** Puts a run of text without line ends where the caret is. */
  insert(text: string, signal: AbortSignal): Promise<void>;
};

const INPUT_TIMEOUT_MS = 8_000;

/** Makes hands over one page. */
export function createHands(cdp: CdpSession): Hands {
  let at = { x: 200, y: 200 };
  const send = <T>(answer: Promise<T>, signal: AbortSignal): Promise<T> =>
    orAborted(answer, AbortSignal.any([signal, AbortSignal.timeout(INPUT_TIMEOUT_MS)]));

  const move = async (to: { x: number; y: number }, signal: AbortSignal): Promise<void> => {
    const halfway = { x: (at.x + to.x) / 2, y: (at.y + to.y) / 2 };
    for (const point of [halfway, to]) {
      await send(
        cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point, button: 'none' }),
        signal,
      );
    }
    at = to;
  };
  const middleOf = (box: Box) => ({
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + box.height / 2),
  });
  const mouse = (type: 'mousePressed' | 'mouseReleased', signal: AbortSignal) =>
    send(cdp.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 }), signal);

  return {
    moveTo: (box, signal) => move(middleOf(box), signal),
    async click(box, signal, how) {
      if (how?.still) at = middleOf(box);
      else await move(middleOf(box), signal);
      await mouse('mousePressed', signal);
      await pause(20, signal);
      // Released even when the act is called off: a button held down would drag with the next move.
      await mouse('mouseReleased', new AbortController().signal);
    },
    async wheel(box, deltaY, signal) {
      await move(middleOf(box), signal);
      await send(
        cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY }),
        signal,
      );
    },
    async press(name, signal, held = {}) {
      const key = keyOf(name);
      const modifiers = (held.ctrl ? 2 : 0) + (held.shift ? 8 : 0);
      const commands = held.ctrl && name === 'a' ? ['selectAll'] : [];
      const text = held.ctrl ? undefined : key.text;
      const { code, key: value, windowsVirtualKeyCode } = key;
      const common = { code, key: value, windowsVirtualKeyCode, modifiers };
      await send(
        cdp.send('Input.dispatchKeyEvent', {
          type: text ? 'keyDown' : 'rawKeyDown',
          ...common,
          text,
          commands,
        }),
        signal,
      );
      await send(
        cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common }),
        new AbortController().signal,
      );
    },
    insert: async (text, signal) => {
      await send(cdp.send('Input.insertText', { text }), signal);
    },
  };
}
