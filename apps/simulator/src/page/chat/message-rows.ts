import type { ChatShape } from '../../wire/shapes.ts';
import { el } from '../kit/element.ts';
import type { ListItem } from './list-items.ts';
import { createMessageRow } from './message-row.ts';
import type { MessageRow, RowActions } from './message-row.types.ts';

/** Rows farther than this from the view, in px, are shells (measured on the real page). */
const margin = 4000;

/** The rows of a message list: kept by key, put in order, drawn near the view. */
export type MessageRows = {
  rows: Map<string, MessageRow>;
  show: (items: ListItem[], chat: ChatShape) => void;
  /** Draws the rows near the view and empties the far ones; a hidden page draws the last one alone. */
  hydrate: () => boolean;
};

function notice(item: ListItem & { text: string }): HTMLElement {
  const span =
    item.kind === 'divider'
      ? el('span', { 'aria-live': 'polite' }, item.text)
      : el('span', { dir: 'auto' }, item.text);
  return el('div', { tabindex: -1, class: `focusable-list-item notice ${item.kind}` }, el('div', {}, span));
}

/** Rows inside `holder`, which scrolls within `scroller`. */
export function createMessageRows(
  scroller: HTMLElement,
  holder: HTMLElement,
  actions: RowActions & { goTo: (key: string) => void; grown: () => void },
): MessageRows {
  const rows = new Map<string, MessageRow>();
  const notices = new Map<string, { element: HTMLElement; text: string }>();
  const noticeFor = (item: ListItem & { text: string }): HTMLElement => {
    const known = notices.get(item.key);
    if (known?.text === item.text) return known.element;
    const element = notice(item);
    notices.set(item.key, { element, text: item.text });
    known?.element.remove();
    return element;
  };
  const rowFor = (item: ListItem & { kind: 'message' }, chat: ChatShape): HTMLElement => {
    const context = { chat, first: item.first, goTo: actions.goTo, grown: actions.grown };
    const known = rows.get(item.key);
    if (known) known.update(item.message, context);
    const row = known ?? createMessageRow(item.message, context, actions);
    rows.set(item.key, row);
    return row.element;
  };
  const wantsDrawing = (): ((row: MessageRow, last: boolean) => boolean) => {
    if (document.visibilityState === 'hidden') return (_row, last) => last;
    const from = scroller.scrollTop - margin;
    const to = scroller.scrollTop + scroller.clientHeight + margin;
    return (row) => row.element.offsetTop + row.element.offsetHeight > from && row.element.offsetTop < to;
  };
  return {
    rows,
    show: (items, chat) => {
      const elements = items.map((item) => (item.kind === 'message' ? rowFor(item, chat) : noticeFor(item)));
      const wanted = new Set<Node>(elements);
      for (const child of [...holder.children]) if (!wanted.has(child)) child.remove();
      let next: Node | null = holder.firstChild;
      for (const element of elements) {
        if (element === next) next = next.nextSibling;
        else holder.insertBefore(element, next);
      }
    },
    hydrate: () => {
      const wants = wantsDrawing();
      const all = [...rows.values()].filter((row) => row.element.isConnected);
      const lastElement = [...holder.children].findLast((child) => child.classList.contains('message-row'));
      const decided = all.map((row) => ({ row, draw: wants(row, row.element === lastElement) }));
      const changed = decided.filter(({ row, draw }) => row.drawn !== draw);
      for (const { row, draw } of changed) if (draw) row.draw();
      for (const { row, draw } of changed) if (!draw) row.shell();
      return changed.length > 0;
    },
  };
}
