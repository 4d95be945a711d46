import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayHeading, fullTime } from '../../kit/time.ts';
import type { ThreadRow } from '../thread/thread-rows.ts';
import { Bubble, type BubbleActs } from './Bubble.tsx';

type Props = { row: ThreadRow; group: boolean; marked: boolean; acts: BubbleActs };

/** A bubble with the day and the unread divider that stand above it. */
export const ThreadLine = memo(function ThreadLine(props: Props) {
  const { row } = props;
  return (
    <>
      {row.dayAt && <DayLine at={row.dayAt} />}
      {row.unread !== null && <UnreadLine count={row.unread} />}
      <Bubble {...props} />
    </>
  );
});

function DayLine({ at }: { at: string }) {
  const preferences = usePreferences();
  return (
    <h3 className="mx-auto w-fit py-3 text-12 font-medium text-ink-faint" title={fullTime(at, preferences)}>
      {dayHeading(at, new Date(), preferences)}
    </h3>
  );
}

function UnreadLine({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <h3 className="flex items-center gap-3 py-3 text-12 font-medium text-wait">
      <span className="h-px flex-1 bg-wait-fill" />
      {t('messages.unread', { count })}
      <span className="h-px flex-1 bg-wait-fill" />
    </h3>
  );
}
