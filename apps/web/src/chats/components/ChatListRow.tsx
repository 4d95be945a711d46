import type { ChatRow } from '@queunir/contracts/chats/chats';
import { Archive, BellOff, Pin } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cx } from '../../kit/cx.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { fullTime, listTime, spanText } from '../../kit/time.ts';
import { Face } from '../../ui/Face.tsx';
import { useNamesakeHint } from '../../ui/use-namesake-hint.ts';
import { ChatPreview } from './ChatPreview.tsx';

type Props = { row: ChatRow; to: string; active: boolean; inTabOrder: boolean; now: Date };

/** One chat of the list: name, who has the ball, time, unread, preview. */
export const ChatListRow = memo(function ChatListRow({ row, to, active, inTabOrder, now }: Props) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const unread = row.unread > 0 || row.markedUnread;
  const waits = row.ball === 'me' && !row.archived;
  const hint = useNamesakeHint(row.namesake, now);
  return (
    <Link
      to={to}
      state={{ opened: true }}
      data-chat-id={row.id}
      tabIndex={inTabOrder ? 0 : -1}
      aria-current={active ? 'page' : undefined}
      className={cx(
        'flex h-full w-full items-center gap-3 px-4 focus-visible:-outline-offset-2',
        active ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      <Face name={row.title} src={row.face} size={40} group={row.kind === 'group'} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <bdi className={cx('min-w-0 truncate text-14', unread ? 'font-semibold' : 'font-medium')}>
            {row.title}
          </bdi>
          {hint && <span className="min-w-0 shrink-[9] truncate text-12 text-ink-faint">{hint}</span>}
          <span className="ml-auto flex shrink-0 items-center gap-1 text-ink-faint">
            {row.archived && <Archive size={12} role="img" aria-label={t('chats.archived')} />}
            {row.muted && <BellOff size={12} role="img" aria-label={t('chats.muted')} />}
            {row.pinned && <Pin size={12} role="img" aria-label={t('chats.pinned')} />}
            {row.lastAt && (
              <time dateTime={row.lastAt} title={fullTime(row.lastAt, preferences)} className="text-12">
                {listTime(row.lastAt, now, preferences)}
              </time>
            )}
          </span>
        </span>
        <span className="mt-0.5 flex items-center gap-2 text-13 text-ink-soft">
          <span className="min-w-0 flex-1 truncate">
            <ChatPreview row={row} />
          </span>
          {waits && <Waiting since={row.ballSince} now={now} />}
          {unread && <Unread count={row.unread} />}
        </span>
      </span>
    </Link>
  );
});

function Waiting({ since, now }: { since: string | null; now: Date }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  return (
    <span
      className="inline-flex shrink-0 items-center gap-1 rounded-full bg-wait-soft px-2 text-12 leading-5 font-medium text-wait"
      title={since ? t('chats.waitsSince', { time: fullTime(since, preferences) }) : t('chats.waits')}
    >
      <span aria-hidden="true" className="size-1.5 rounded-full bg-wait-fill" />
      <span className="sr-only">{t('chats.waits')}</span>
      {since && spanText(since, now, preferences)}
    </span>
  );
}

function Unread({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <span className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-accent px-1.5 text-12 font-medium text-accent-ink">
      <span aria-hidden="true">{count > 0 ? (count > 999 ? '999+' : count) : ''}</span>
      <span className="sr-only">
        {count > 0 ? t('chats.unreadCount', { count }) : t('chats.markedUnread')}
      </span>
    </span>
  );
}
