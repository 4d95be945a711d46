import type { ChatTarget, Inspected, Sought } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import { clearComposer, readComposer, sameText } from './composer.ts';
import { openProved } from './open-proved.ts';
import { ownBubblesAfter } from './own-bubbles.ts';
import { dropQuote } from './quote.ts';
import { windowSince } from './window-since.ts';

/**
 * Looks whether a text went out before a restart: finds own bubbles with it in the proved chat, after the last own
 * one that stood there before Enter, and takes our text out of the composer. Text that is not ours stays. Errors:
 * those of openProved.
 */
export async function inspectAfterRestart(at: At, target: ChatTarget, sought: Sought): Promise<Inspected> {
  await openProved(at, target);
  const chat = await windowSince(at, sought.lastOwnKey);
  const composer = await at.reader.composer();
  // A crash in the middle of typing leaves the beginning of our text, not all of it.
  if (composer.present && composer.text !== '' && beginsWith(sought.text, composer.text)) {
    await dropQuote(at);
    if ((await readComposer(at)).text !== '') await clearComposer(at);
  }
  return { chat, after: ownBubblesAfter(chat, sought) };
}

function beginsWith(whole: string, part: string): boolean {
  return sameText(whole, part) || sameText(whole.slice(0, part.length), part);
}
