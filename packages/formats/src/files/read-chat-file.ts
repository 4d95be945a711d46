import { matchAttachments } from '../attachments/match-attachments.ts';
import type { ChatEvent, ChatWarning, ReadChatOptions } from '../chats/chat-event.types.ts';
import { readChat } from '../chats/read-chat.ts';
import type { ChatFile } from './open-chat-file.ts';

const listed = 20;

/**
 * Reads the chat of an opened file, as `readChat` does, and warns of what it shows beside the text: what was left out of the
 * zip, attachments that are missing in it, and files that no message names. Errors: those of `readChat`; UnreadableFile when
 * the zip turns out to be damaged or false while its text is unpacked.
 */
export async function* readChatFile(
  file: ChatFile,
  options: ReadChatOptions = {},
): AsyncGenerator<ChatEvent, void> {
  const lineOf = new Map<string, number>();
  for await (const event of readChat(file.text, options)) {
    if (event.type === 'message') {
      const { attachment } = event.message;
      if (attachment?.name && !attachment.omitted && !lineOf.has(attachment.name))
        lineOf.set(attachment.name, event.line);
    }
    if (event.type === 'end')
      for (const warning of warningsOf(file, lineOf)) yield { type: 'warning', warning };
    yield event;
    if (event.type === 'format')
      for (const reason of file.notices) yield { type: 'warning', warning: { line: 0, reason } };
  }
}

function warningsOf(file: ChatFile, lineOf: ReadonlyMap<string, number>): ChatWarning[] {
  if (file.files === null) return [];
  const { missing, orphans } = matchAttachments(lineOf.keys(), file.files);
  const warnings = missing.map((name) => ({
    line: lineOf.get(name) ?? 0,
    reason: `The file "${name}" is not in the zip.`,
  }));
  if (orphans.length === 0) return warnings;
  const names = orphans.slice(0, listed).map(({ path }) => `"${path}"`);
  const more = orphans.length > listed ? ` and ${orphans.length - listed} more` : '';
  const reason = `No message names these files in the zip: ${names.join(', ')}${more}.`;
  return [...warnings, { line: 0, reason }];
}
