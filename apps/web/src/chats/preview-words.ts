import type { ChatRow } from '@queunir/contracts/chats/chats';
import { plainLine } from '../kit/plain-line.ts';

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
