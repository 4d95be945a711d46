import type { MessageShape } from '../../wire/shapes.ts';
import { el } from '../kit/element.ts';
import { markup } from '../markup/current-markup.ts';
import { contextMenuOn } from './context-menu.ts';
import { type BubbleContext, messageBubble, systemBubble } from './message-bubble.ts';
import type { MessageRow, RowActions } from './message-row.types.ts';

function guessHeight(message: MessageShape): number {
  return 34 + Math.ceil(message.text.length / 60) * 20 + (message.quoted ? 60 : 0);
}

function sideOf({ from }: MessageShape): string | null {
  if (from === null) return null;
  return from === 'me' ? markup('sides').own : markup('sides').foreign;
}

/** A row that starts as a shell. */
export function createMessageRow(
  message: MessageShape,
  context: BubbleContext,
  actions: RowActions,
): MessageRow {
  const id = markup('ids').messageId(message, context.chat.jid);
  const node = el('div', {
    'data-id': id,
    'data-testid': `conv-msg-${id}`,
    tabindex: -1,
    class: 'message',
  });
  const element = el('div', { role: 'row', tabindex: -1, class: 'message-row' }, node);
  let signature = '';
  let height = 0;
  let shown = context;
  const signatureOf = (): string => JSON.stringify([row.message, shown.first, shown.chat.title]);
  const row: MessageRow = {
    element,
    message,
    drawn: false,
    update: (next, nextContext) => {
      row.message = next;
      shown = nextContext;
      if (row.drawn && signature !== signatureOf()) row.draw();
    },
    draw: () => {
      signature = signatureOf();
      const content =
        row.message.from === null ? systemBubble(row.message) : messageBubble(shown, row.message);
      node.replaceChildren(
        el('div', { 'data-virtualized': 'false' }, el('div', { class: sideOf(row.message) }, content)),
      );
      node.classList.toggle('run-start', shown.first);
      row.drawn = true;
    },
    shell: () => {
      if (row.drawn) height = node.offsetHeight;
      const style = `min-height: ${height || guessHeight(row.message)}px;`;
      node.replaceChildren(el('div', { 'data-virtualized': 'true', style }, el('div')));
      row.drawn = false;
    },
  };
  row.shell();
  contextMenuOn(row, actions);
  return row;
}
