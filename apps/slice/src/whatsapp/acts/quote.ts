import { until } from '../hands/until.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { pressIfThere, pressPlace, scrollTo } from './pointing.ts';

/**
 * Chooses the message that is answered: hovers over its bubble, opens its menu, presses Reply and waits for the
 * preview above the composer. Errors: page_did_not_answer when the message is not in the window.
 */
export async function quoteMessage(at: At, key: string): Promise<void> {
  const { signal } = at.turn;
  const box = await scrollTo(at, 'messages', () => at.reader.place('bubble', key));
  if (!box) throw actError('page_did_not_answer');
  await at.hands.moveTo(box, signal);
  await pressPlace(at, 'message-menu', { key });
  await pressPlace(at, 'reply-item');
  const shown = await until(async () => (await at.reader.composer()).reply !== null, {
    withinMs: 3_000,
    signal,
  });
  if (!shown) throw actError('page_did_not_answer');
}

/** Takes a chosen answer back, so that the next text does not answer it. */
export async function dropQuote(at: At): Promise<void> {
  const { signal } = at.turn;
  if ((await at.reader.composer()).reply === null) return;
  await pressIfThere(at, 'reply-close');
  await until(async () => (await at.reader.composer()).reply === null, { withinMs: 1_500, signal });
}
