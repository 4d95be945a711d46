import type { ChatShape } from '../../wire/shapes.ts';
import { printListTime } from '../kit/print-time.ts';
import type { Store } from '../kit/store.ts';
import { chatCell } from './chat-cell.ts';
import { gridCell } from './grid-cell.ts';
import type { GridRow } from './virtual-grid.ts';

/** Height of a chat's row in px, from 2025 on. */
export const rowHeight = 76;

/** A chat as a row of the grid; `key` tells two rows of one chat apart in search results. */
export function chatRow(store: Store, chat: ChatShape, key: string, act: () => void): GridRow {
  const selected = store.openChatId === chat.id;
  const draft = selected ? '' : (store.drafts.get(chat.id) ?? '');
  return {
    key,
    height: rowHeight,
    signature: () => JSON.stringify([chat, selected, draft, printListTime(chat.lastAt)]),
    draw: () => gridCell(chatCell(chat, draft), selected, act),
  };
}
