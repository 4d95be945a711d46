import { ArrowDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import type { ThreadData } from '../thread/thread-data.ts';
import { threadRows } from '../thread/thread-rows.ts';
import { useFoundMessage } from '../thread/use-found-message.ts';
import type { useOlder } from '../thread/use-older.ts';
import { useThreadScroll } from '../thread/use-thread-scroll.ts';
import type { BubbleActs } from './Bubble.tsx';
import { HistoryHead } from './HistoryHead.tsx';
import { ThreadLine } from './ThreadLine.tsx';

type Props = {
  chatId: string;
  data: ThreadData;
  group: boolean;
  unreadFrom: string | null;
  /** A message to show and mark, from a search. */
  foundId: string | null;
  older: ReturnType<typeof useOlder>;
  acts: Omit<BubbleActs, 'onJump'>;
};

/** Room above the first bubble for what stands there. */
const headHeight = { stored: 132, asking: 132, askable: 72, all: 52, away: 100 } as const;

/** The bubbles of a chat, virtual, with their place kept. */
export function Thread({ chatId, data, group, unreadFrom, foundId, older, acts }: Props) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const rows = useMemo(
    () => threadRows(data.messages, preferences, unreadFrom, data.older !== null),
    [data.messages, data.older, preferences, unreadFrom],
  );
  const [marked, setMarked] = useState<string | null>(null);
  const head = headHeight[older.state];
  const { scroller, virtual, atEnd, waiting } = useThreadScroll({
    rows,
    atPresent: data.newer === null,
    headHeight: head,
    onNearStart: older.nearStart,
    onNearEnd: older.nearEnd,
  });
  const { jump, toPresent } = useFoundMessage({
    chatId,
    rows,
    atPresent: data.newer === null,
    foundId,
    virtual,
    onMark: setMarked,
  });
  const { onReply, onSendNow, onEdit, onDiscard, onWasSent } = acts;
  const bubbleActs = useMemo(
    () => ({ onReply, onSendNow, onEdit, onDiscard, onWasSent, onJump: jump }),
    [onReply, onSendNow, onEdit, onDiscard, onWasSent, jump],
  );
  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t('messages.thread')}
        className="scroll-calm flex h-full flex-col overflow-y-auto [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        <div
          className="relative mx-auto mt-auto w-full shrink-0 max-w-240 px-3 md:px-6"
          style={{ height: virtual.getTotalSize() }}
        >
          <div
            className="absolute inset-x-0 top-0 flex flex-col justify-end overflow-hidden"
            style={{ height: head }}
          >
            <HistoryHead state={older.failed ? 'away' : older.state} onAsk={older.ask} />
          </div>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]!;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-message-id={row.message.id}
                className="absolute inset-x-0 px-3 md:px-6"
                style={{ top: item.start }}
              >
                <ThreadLine row={row} group={group} marked={marked === row.message.id} acts={bubbleActs} />
              </div>
            );
          })}
        </div>
      </section>
      {(!atEnd || data.newer !== null) && (
        <button
          type="button"
          className="absolute right-4 bottom-3 inline-flex h-9 items-center gap-1.5 rounded-full border border-line-strong/60 bg-raised px-3 text-13 font-medium max-md:h-11"
          onClick={toPresent}
        >
          <ArrowDown size={16} aria-hidden="true" />
          {waiting > 0 ? t('messages.newBelow', { count: waiting }) : t('messages.toEnd')}
        </button>
      )}
    </div>
  );
}
