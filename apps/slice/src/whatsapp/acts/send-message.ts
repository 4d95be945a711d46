import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { orAborted, until } from '../hands/until.ts';
import type { SendRequest, SendResult } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { clearComposer, readComposer, sameText, typeText } from './composer.ts';
import { openProved } from './open-proved.ts';
import { newOwnBubble, ownBubbles } from './own-bubbles.ts';
import { dropQuote, quoteMessage } from './quote.ts';
import { scrollToNewest } from './scroll-to-newest.ts';
import { isStill, takeBack } from './take-back.ts';

/**
 * Sends one text: proves the chat, empties the composer, types, compares, tells `beforeEnter`, presses Enter
 * and waits for our bubble (`null` when it did not show in time). Errors: those of openProved, quote_not_found,
 * composer_missing, composer_differs; whatever `beforeEnter` rejects with, after clearing our text.
 */
export async function sendMessage(at: At, request: SendRequest): Promise<SendResult> {
  const opened = await openProved(at, request.target);
  const foreignDraft = await rescueDraft(at, request);
  try {
    if (request.quotedKey !== null) await quoteMessage(at, request.quotedKey);
    await scrollToNewest(at);
    await typeText(at, request.text);
    const seen = await readyToSend(at, request, opened.chat);
    await orAborted(request.beforeEnter(seen.facts), at.turn.signal);
    await lastLook(at, request, opened.chat);
    await at.hands.press('Enter', at.turn.signal);
    const bubble = await ourBubble(at, request.text, seen.keys);
    return { proof: opened.proof, bubble, foreignDraft };
  } catch (error) {
    await takeBack(at, opened.chat);
    throw error;
  }
}

/** Text that somebody else left there is handed over before it is cleared. */
async function rescueDraft(at: At, request: SendRequest): Promise<string | null> {
  await dropQuote(at);
  const { text } = await readComposer(at);
  if (text.trim() === '') {
    await clearComposer(at);
    return null;
  }
  await orAborted(request.onForeignDraft(text), at.turn.signal);
  await clearComposer(at);
  return text;
}

async function readyToSend(at: At, request: SendRequest, proved: ChatRead) {
  const chat = await at.reader.chat();
  if (!isStill(chat, proved)) throw actError('chat_not_proved');
  const facts = ownBubbles(chat, request.text);
  return { facts, keys: new Set(chat.messages.map(({ key }) => key)) };
}

/** Between the typing and Enter stood a wait: the chat and the text must still be the same. */
async function lastLook(at: At, request: SendRequest, proved: ChatRead): Promise<void> {
  at.turn.checkpoint();
  const [chat, composer] = await Promise.all([at.reader.chat(), readComposer(at)]);
  if (!isStill(chat, proved)) throw actError('chat_not_proved');
  if (!sameText(composer.text, request.text)) throw actError('composer_differs');
  // A reply goes out as a reply, and nothing else does.
  if ((composer.reply !== null) !== (request.quotedKey !== null)) throw actError('composer_differs');
  if (await at.reader.picker()) throw actError('composer_differs');
}

async function ourBubble(at: At, text: string, seen: ReadonlySet<string>): Promise<MessageRead | null> {
  const { signal } = at.turn;
  return until(
    async () => {
      const chat = await at.reader.chat();
      return chat && newOwnBubble(chat, text, seen);
    },
    { withinMs: 12_000, everyMs: 80, signal },
  );
}
