import { readChat } from '@queunir/formats/chats/read-chat';
import { openChatFile } from '@queunir/formats/files/open-chat-file';
import { report } from './report.ts';

await report(async () => {
  const chat = await openChatFile(process.argv[2] ?? '');
  let messages = 0;
  for await (const event of readChat(chat.text)) if (event.type === 'message') messages++;
  await chat.close();
  return messages;
});
