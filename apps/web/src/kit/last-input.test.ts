import { expect, test } from 'vitest';
import { lastInput, watchInput } from './last-input.ts';

const pointer = (pointerType: string) => Object.assign(new Event('pointerdown'), { pointerType });

test('what was used last is known, also where a handler stops the event', () => {
  const target = new EventTarget();
  watchInput(target);
  target.addEventListener('pointerdown', (event) => event.stopImmediatePropagation());
  const seen = [pointer('mouse'), pointer('touch'), pointer('pen'), new Event('keydown')].map((event) => {
    target.dispatchEvent(event);
    return lastInput();
  });
  expect(seen).toEqual(['mouse', 'touch', 'touch', 'keys']);
});
