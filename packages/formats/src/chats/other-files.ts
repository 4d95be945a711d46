import { recogniseHead } from '../messengers/recognise-head.ts';
import { ChatRefused } from './chat-refused.ts';

/** Names what a file is that holds no chat. Errors: ChatRefused, unless it is nothing that is known. */
export function refuseOtherFiles(name: string, start: Uint8Array): void {
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5))
    throw new ChatRefused('archive', 'This is a zip archive, whatever its name says.');
  const known = recogniseHead(name, start);
  if (!known) return;
  throw new ChatRefused(
    known.messenger ? 'other-messenger' : 'other-file',
    `This is ${known.what}. Only chats that WhatsApp exported can be read.`,
  );
}
