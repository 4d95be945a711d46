import type { ChatRow } from '@queunir/contracts/chats/chats';

const marks = /(^|[\s(])([*_~`]{1,3})(\S(?:.*?\S)?)\2(?=$|[\s.,;:!?)])/gu;

/** A message's text on one line, without WhatsApp's marks. */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(marks, '$1$3').trim();
}

/** What the second line of a row says, by what matters most now. */
export function previewOf(row: ChatRow): {
  kind: 'typing' | 'recording' | 'draft' | 'message' | 'nothing';
  text: string;
} {
  if (row.typing) return { kind: row.typing, text: '' };
  const text = row.preview ? plainLine(row.preview.text) : '';
  if (row.draft) return { kind: 'draft', text };
  return row.preview ? { kind: 'message', text } : { kind: 'nothing', text: '' };
}
