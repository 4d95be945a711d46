import type { ChatEvent, ChatMessageKind } from '@queunir/formats/chats/chat-event.types';

const LISTED = 20;

/** A chat in a few lines for a person; `--json` tells everything. */
export async function describeChat(events: AsyncIterable<ChatEvent>): Promise<string[]> {
  const lines: string[] = [];
  const kinds = new Map<ChatMessageKind, number>();
  const warnings: string[] = [];
  let [first, last] = ['', ''];
  for await (const event of events) {
    if (event.type === 'format') {
      const { platform, locale, encoding, dateOrder, dateEvidence, confidence, hour12 } = event.format;
      lines.push(
        `Platform ${platform}, language ${locale ?? 'not told'}, ${encoding}, clock of ${hour12 ? 12 : 24} hours.`,
        `Dates are ${dateOrder}, by ${dateEvidence}, ${Math.round(confidence * 100)} % sure.`,
      );
    } else if (event.type === 'message') {
      kinds.set(event.message.kind, (kinds.get(event.message.kind) ?? 0) + 1);
      first ||= event.message.at ?? '';
      last = event.message.at ?? last;
    } else if (event.type === 'warning')
      warnings.push(
        event.warning.line > 0
          ? `  line ${event.warning.line}: ${event.warning.reason}`
          : `  ${event.warning.reason}`,
      );
    else if (event.type === 'end') {
      const counted = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
      lines.push(
        `Chat "${event.chatTitle ?? 'without a name'}", ${event.participants.length} people wrote in it.`,
        `${event.messages} messages in ${event.lines} lines: ${counted}. From ${first} to ${last}.`,
      );
    }
  }
  if (warnings.length > 0) lines.push(`${warnings.length} warnings:`, ...warnings.slice(0, LISTED));
  if (warnings.length > LISTED) lines.push(`  and ${warnings.length - LISTED} more; --json lists them.`);
  return lines;
}
