import { until } from '../hands/until.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { hydrated, loadAbove } from './load-older.ts';
import { pressIfThere, pressPlace, scrollTo } from './pointing.ts';

/** So long older messages are loaded for the one that is answered. */
const LOOK_FOR_MS = 25_000;

/**
 * Chooses the message that is answered: looks for its bubble further and further up, hovers over it, opens its menu,
 * presses Reply and waits for the preview above the composer. Errors: quote_not_found; page_did_not_answer.
 */
export async function quoteMessage(at: At, key: string): Promise<void> {
  const { signal } = at.turn;
  const end = performance.now() + LOOK_FOR_MS;
  while (!(await at.reader.place('bubble', key))) {
    const chat = await at.reader.chat();
    // The bubble may be there by now: what is loaded is drawn a moment later.
    if (chat?.messages.some((message) => message.key === key)) await hydrated(at);
    else if (!chat || performance.now() > end || !(await loadAbove(at, chat)))
      throw actError('quote_not_found');
  }
  const box = await scrollTo(at, 'messages', () => at.reader.place('bubble', key));
  if (!box) throw actError('quote_not_found');
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
