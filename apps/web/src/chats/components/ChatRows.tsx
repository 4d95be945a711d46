import type { ChatRow } from '@queunir/contracts/chats/chats';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLetters } from '../../kit/shortcuts.ts';
import { useHold } from '../../kit/use-hold.ts';
import { useNow } from '../../kit/use-now.ts';
import { useSteadyRows } from '../use-steady-rows.ts';
import { ChatListRow } from './ChatListRow.tsx';

type Props = {
  rows: ChatRow[];
  view: string;
  activeId: string | null;
  letterShortcuts: boolean;
  addressOf: (chatId: string) => string;
  onPeek: (chatId: string) => void;
  more: boolean;
  onMore: () => void;
};

const rowHeight = 64;

/** The rows, virtual; J/K and the arrows move, and no row moves under the finger. */
export function ChatRows(props: Props) {
  const { t } = useTranslation();
  const now = useNow(30);
  const scroller = useRef<HTMLDivElement>(null);
  const { held, release } = useHold(scroller);
  const { rows, waiting } = useSteadyRows(props.rows, held, props.view);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]!.id,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const { more, onMore } = props;
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - 15;
  useEffect(() => {
    if (more && nearEnd) onMore();
  }, [more, nearEnd, onMore]);

  const activeIndex = rows.findIndex((row) => row.id === props.activeId);
  // Where J and K stand: keys may come faster than the address follows.
  const stand = useRef(props.activeId);
  useEffect(() => {
    stand.current = props.activeId;
  }, [props.activeId]);
  const focusRow = (index: number) => {
    virtual.scrollToIndex(index, { align: 'auto' });
    const id = rows[index]!.id;
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-chat-id="${id}"]`)?.focus(),
    );
  };
  const step = (by: number) => {
    const from = rows.findIndex((row) => row.id === stand.current);
    const next = Math.min(rows.length - 1, Math.max(0, from === -1 && by < 0 ? 0 : from + by));
    const row = rows[next];
    if (!row) return;
    stand.current = row.id;
    focusRow(next);
    props.onPeek(row.id);
  };
  useLetters(props.letterShortcuts, { j: () => step(1), k: () => step(-1) });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const id = (document.activeElement as HTMLElement | null)?.dataset.chatId;
    if (by === 0 || id === undefined) return;
    event.preventDefault();
    const next = rows.findIndex((row) => row.id === id) + by;
    if (next >= 0 && next < rows.length) focusRow(next);
  };
  const showNew = () => {
    release();
    virtual.scrollToOffset(0);
  };
  const tabStop = activeIndex === -1 ? 0 : activeIndex;
  return (
    <div className="relative min-h-0 flex-1">
      {waiting > 0 && (
        <button
          type="button"
          onClick={showNew}
          className="absolute top-2 left-1/2 z-10 inline-flex h-8 -translate-x-1/2 items-center gap-1 rounded-full border border-line-strong/60 bg-raised px-3 text-13 font-medium max-md:h-11"
        >
          <ArrowUp size={14} aria-hidden="true" />
          {t('chats.newAbove', { count: waiting })}
        </button>
      )}
      <nav
        ref={scroller}
        aria-label={t('chats.title')}
        className="scroll-calm h-full overflow-y-auto"
        onKeyDown={onKeyDown}
      >
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index]!;
            return (
              <li
                key={item.key}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                className="absolute inset-x-0"
                style={{ height: item.size, top: item.start }}
              >
                <ChatListRow
                  row={row}
                  to={props.addressOf(row.id)}
                  active={row.id === props.activeId}
                  inTabOrder={item.index === tabStop}
                  now={now}
                />
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
}
