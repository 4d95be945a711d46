import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useLogs } from '../api/use-logs.ts';
import { Panel } from './Panel.tsx';

/** The newest lines that a slice said, newest at the foot; asked for again by hand. */
export function SliceLogs({ number }: { number: number }) {
  const { t } = useTranslation();
  const query = useLogs(number);
  const box = useRef<HTMLElement>(null);
  const lines = query.data?.lines;
  useEffect(() => {
    if (lines && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [lines]);
  return (
    <Panel
      title={t('admin.logs.title')}
      text={t('admin.logs.text')}
      aside={
        <Button small busy={query.isFetching} onClick={() => void query.refetch()}>
          {t('admin.logs.refresh')}
        </Button>
      }
    >
      {query.isPending && <Skeleton className="skeleton-wait h-80 w-full" />}
      {query.isError && !lines && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {lines?.length === 0 && <p className="text-ink-soft">{t('admin.logs.none')}</p>}
      {lines && lines.length > 0 && (
        <section
          ref={box}
          aria-label={t('admin.logs.lines')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="scroll-calm h-80 overflow-y-auto rounded-8 border border-line bg-raised p-3"
        >
          <pre className="num text-12 break-words whitespace-pre-wrap text-ink-soft">{lines.join('\n')}</pre>
        </section>
      )}
    </Panel>
  );
}
