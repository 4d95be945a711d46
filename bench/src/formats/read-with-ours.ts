import { readChat } from '@queunir/formats/chats/read-chat';
import { openChatFile } from '@queunir/formats/files/open-chat-file';
import type { ReadChat } from './compare.ts';
import type { Said } from './goldens.ts';

/** Ours, with a text or a zip; what it refuses in words gives an empty list. */
export const readWithOurs: ReadChat = async (path) => {
  const read = await tryOurs(path);
  return typeof read === 'string' ? [] : read;
};

/** What a file says, or the reason for which it was refused. Anything but a declared refusal is thrown. */
export async function tryOurs(path: string): Promise<Said[] | string> {
  const said: Said[] = [];
  try {
    const chat = await openChatFile(path);
    try {
      for await (const event of readChat(chat.text)) if (event.type === 'message') said.push(event.message);
    } finally {
      await chat.close();
    }
    return said;
  } catch (error) {
    const { reason, refusal } = error as { reason?: string; refusal?: string };
    if (reason ?? refusal) return reason ?? refusal ?? '';
    throw error;
  }
}
