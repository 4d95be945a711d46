import type { ChatRow } from '@queunir/contracts/chats/chats';
import { plainLine } from '../kit/plain-line.ts';

/** What the second line of a row says, by what matters most now; of a draft its own text, never the last message's. */
export function previewOf(row: ChatRow): {
  kind: 'typing' | 'recording' | 'draft' | 'message' | 'nothing';
  text: string;
} {
  if (row.typing) return { kind: row.typing, text: '' };
  if (row.draft) return { kind: 'draft', text: plainLine(row.draftText ?? '') };
  return row.preview ? { kind: 'message', text: plainLine(row.preview.text) } : { kind: 'nothing', text: '' };
}
