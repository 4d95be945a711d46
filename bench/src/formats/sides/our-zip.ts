import { createHash } from 'node:crypto';
import { matchAttachments } from '@queunir/formats/attachments/match-attachments';
import { readChat } from '@queunir/formats/chats/read-chat';
import { openChatFile } from '@queunir/formats/files/open-chat-file';
import { report } from './report.ts';

// What an import does: the text, which file belongs to which message, and every file by its content.
await report(async () => {
  const chat = await openChatFile(process.argv[2] ?? '');
  const names = new Set<string>();
  for await (const event of readChat(chat.text)) {
    const name = event.type === 'message' ? event.message.attachment?.name : null;
    if (name) names.add(name);
  }
  const files = chat.files ?? [];
  matchAttachments(names, files);
  for (const file of files) {
    const hash = createHash('sha256');
    for await (const chunk of file.open()) hash.update(chunk);
    hash.digest('hex');
  }
  await chat.close();
  return files.length;
});
