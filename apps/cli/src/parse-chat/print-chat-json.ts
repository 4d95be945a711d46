import type { ChatEvent, ChatWarning } from '@queunir/formats/chats/chat-event.types';

/** Warnings that are printed; what comes after is counted. */
const MOST_WARNINGS = 1000;
const AT_ONCE = 200;

/** Prints a chat as one JSON object, message by message, so that no chat is too big to print. */
export async function printChatJson(
  events: AsyncIterable<ChatEvent>,
  print: (line: string) => void,
): Promise<void> {
  const warnings: ChatWarning[] = [];
  let more = 0;
  let waiting: string[] = [];
  let printed = 0;
  const flush = () => {
    if (waiting.length > 0) print(`${printed > 0 ? ',' : ''}${waiting.join(',\n')}`);
    printed += waiting.length;
    waiting = [];
  };
  for await (const event of events) {
    if (event.type === 'format') {
      const { platform, dateOrder, hour12, locale, confidence, ambiguousDates } = event.format;
      const format = { platform, dateOrder, hour12, locale, confidence, ambiguousDates };
      print(`{"format":${JSON.stringify(format)},\n"messages":[`);
    } else if (event.type === 'message' && event.message.at !== null) {
      waiting.push(JSON.stringify(event.message));
      if (waiting.length === AT_ONCE) flush();
    } else if (event.type === 'warning') {
      if (warnings.length < MOST_WARNINGS) warnings.push(event.warning);
      else more += 1;
    } else if (event.type === 'end') {
      flush();
      if (more > 0) warnings.push({ line: 0, reason: `${more} further warnings are not listed.` });
      const { participants, chatTitle } = event;
      print(`],\n"participants":${JSON.stringify(participants)},\n"chatTitle":${JSON.stringify(chatTitle)},`);
      print(`"warnings":${JSON.stringify(warnings)}}`);
    }
  }
}
