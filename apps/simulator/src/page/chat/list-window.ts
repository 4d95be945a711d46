import type { ChatShape } from '../../wire/shapes.ts';
import { historyNotice, noticeName } from './history-notice.ts';
import type { ListFrame } from './list-frame.ts';
import { type Divider, listItems } from './list-items.ts';
import type { LoadedMessages } from './loaded-messages.ts';
import type { MessageRows } from './message-rows.ts';
import { atBottom, keepPlace } from './scroll-anchor.ts';

/** Rounds of drawing and emptying rows after which heights have settled. */
const settlingRounds = 4;

/** What of the loaded messages is drawn, and where the view stands. */
export type ListWindow = {
  /** The view follows the newest message. */
  stick: boolean;
  divider: Divider | null;
  /** Draws rows near the view, empties far ones, and keeps the view's place. */
  settle: () => void;
  /** Puts all loaded messages into the list. */
  draw: () => void;
};

/** The window over a list; `rows` is asked for late because rows in turn call `settle`. */
export function createListWindow(
  { scroller, head, holder, down }: ListFrame,
  loaded: LoadedMessages,
  rows: () => MessageRows,
  chat: () => ChatShape,
  loadMore: () => void,
): ListWindow {
  const anchors = (): HTMLElement[] => [...holder.querySelectorAll<HTMLElement>(':scope > .message-row')];
  let noticed = '';
  const view: ListWindow = {
    stick: true,
    divider: null,
    settle: () => {
      let changed = true;
      for (let round = 0; round < settlingRounds && changed; round += 1) {
        keepPlace(scroller, anchors(), view.stick, () => {
          changed = rows().hydrate();
        });
      }
      down.hidden = atBottom(scroller);
    },
    draw: () => {
      keepPlace(scroller, anchors(), view.stick, () => {
        if (noticed !== noticeName(loaded)) {
          const notice = historyNotice(loaded, loadMore);
          head.replaceChildren(...(notice ? [notice] : []));
          noticed = noticeName(loaded);
        }
        rows().show(listItems(loaded.all, view.divider), chat());
      });
      view.settle();
    },
  };
  return view;
}
