import type { InfoRead } from '@queunir/reader/drawer/read-info';
import { until } from '../hands/until.ts';
import type { ChatTarget, OpenedChat } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { closeDrawer } from './drawer-phone.ts';
import { openChat } from './open-chat.ts';
import { pressPlace } from './pointing.ts';

/** Members are drawn one after another: what stands for so many looks is all of it. */
const STILL_LOOKS = 4;

/**
 * Opens the info drawer of the proved chat, takes what stands there, and closes it. `info` is null where no drawer came.
 * Errors: those of openChat.
 */
export async function readInfo(
  at: At,
  target: ChatTarget,
): Promise<{ opened: OpenedChat; info: InfoRead | null }> {
  const { signal } = at.turn;
  const opened = await openChat(at, target);
  await pressPlace(at, 'header');
  const isOpen = await until(async () => (await at.reader.drawer()).open, { withinMs: 4_000, signal });
  const info = isOpen === null ? null : await readStill(at);
  await closeDrawer(at);
  const chat = await at.reader.chat();
  // Somebody pressed another chat meanwhile: whose drawer it was cannot be told.
  if (!chat || !target.titles.includes(chat.header.title)) throw actError('chat_not_proved');
  return { opened, info };
}

async function readStill(at: At): Promise<InfoRead | null> {
  let last = '';
  let looks = 0;
  let read: InfoRead | null = null;
  const still = await until(
    async () => {
      const drawer = await at.reader.drawer();
      read = await at.reader.info();
      const said = JSON.stringify([drawer, read]);
      looks = said === last && drawer.group !== null ? looks + 1 : 0;
      last = said;
      return looks >= STILL_LOOKS;
    },
    { withinMs: 8_000, everyMs: 200, signal: at.turn.signal },
  );
  return still === null ? null : read;
}
