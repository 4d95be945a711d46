import type { ChatMessage } from '../chat-event.types.ts';

/** What is known of the file that a body stands in. */
export type BodyContext = { first: boolean; marksDecide: boolean; ios: boolean };

/** What a body is. */
export function classifyBody(
  at: string | null,
  label: string | null,
  body: string,
  _context: BodyContext,
): ChatMessage {
  const message = { at, author: label, text: body, edited: false, attachment: null };
  if (label === null) return { ...message, kind: 'system', text: body.replace(/^[\u200e\u200f]+/, '') };
  return { ...message, kind: 'text' };
}
