import type { ChatRead } from '@queunir/reader/feed';
import { pause, until } from '../hands/until.ts';
import type { ChatTarget, OpenedChat } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import { openChat } from './open-chat.ts';

/**
 * Turns the wheel upwards in the proved chat until older messages stand there, or the page says that there are
 * none, and gives what is in the window then. Errors: those of openChat.
 */
export async function loadOlder(at: At, target: ChatTarget): Promise<OpenedChat> {
  const opened = await openChat(at, target);
  const first = opened.chat.order[0];
  const { signal } = at.turn;
  const older = await until(
    async () => {
      at.turn.checkpoint();
      const chat = await at.reader.chat();
      if (!chat) return null;
      if (chat.historyEnd || chat.order[0] !== first) return chat;
      await turnUp(at);
      return null;
    },
    { withinMs: 12_000, everyMs: 250, signal },
  );
  await hydrated(at);
  return { ...opened, chat: (await at.reader.chat()) ?? older ?? opened.chat };
}

/** Turns the wheel upwards until other messages stand above those of a window; false where none come. */
export async function loadAbove(at: At, window: ChatRead): Promise<boolean> {
  if (window.historyEnd) return false;
  const come = await until(
    async () => {
      at.turn.checkpoint();
      const chat = await at.reader.chat();
      if (!chat || chat.order[0] !== window.order[0]) return true;
      if (chat.historyEnd) return true;
      await turnUp(at);
      return null;
    },
    { withinMs: 6_000, everyMs: 250, signal: at.turn.signal },
  );
  return come === true;
}

/** The page loads when it is scrolled: from the very top it must be scrolled down a little first. */
async function turnUp(at: At): Promise<void> {
  const { signal } = at.turn;
  const area = await at.reader.scroller('messages');
  if (!area) return;
  if (area.scrollTop <= 1) {
    await at.hands.wheel(area.box, 600, signal);
    await pause(120, signal);
  }
  await at.hands.wheel(area.box, -2_400, signal);
}

/** Messages that have just come are empty shells for a moment: waits until what stands in view is drawn. */
export async function hydrated(at: At): Promise<void> {
  let last = -1;
  await until(
    async () => {
      const chat = await at.reader.chat();
      const loaded = chat?.messages.filter((message) => message.loaded).length ?? 0;
      const still = loaded === last;
      last = loaded;
      return still;
    },
    { withinMs: 2_000, everyMs: 150, signal: at.turn.signal },
  );
}
