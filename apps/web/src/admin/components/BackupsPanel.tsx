import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isGone } from '../../kit/api-error.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { fullTime } from '../../kit/time.ts';
import { Button } from '../../ui/Button.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { showToast } from '../../ui/toasts.ts';
import { type Backup, useBackups } from '../api/use-backups.ts';
import type { SliceDetail } from '../api/use-slice.ts';
import { useSliceAct } from '../api/use-slice-act.ts';
import { bytes } from '../figures.ts';
import { Panel } from './Panel.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { When } from './When.tsx';

/** Backups of a slice that are kept, and putting one back. */
export function BackupsPanel({ slice }: { slice: SliceDetail }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const query = useBackups(slice.number);
  const act = useSliceAct(slice.number);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const backups = query.data?.backups ?? [];
  // A gateway that takes no backups of this kind has nothing at that address.
  const gone = isGone(query.error);
  const close = () => {
    setChosen(null);
    act.reset();
  };
  return (
    <Panel title={t('admin.backups.title')}>
      {query.isPending && <Skeleton className="skeleton-wait h-16 w-full" />}
      {query.isError && !query.data && !gone && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {(query.data || gone) && backups.length === 0 && (
        <p className="text-ink-soft">{t('admin.backups.none')}</p>
      )}
      <ul className="divide-y divide-line">
        {backups.map((backup) => (
          <li key={backup.id} className="flex items-center gap-3 py-2 text-13">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap gap-x-2">
                <When at={backup.takenAt} className="font-medium" />
                <span className="num text-ink-soft">{bytes(backup.sizeBytes, preferences.language)}</span>
              </p>
              <p className="truncate text-12 text-ink-faint" title={`${backup.reason} · ${backup.image}`}>
                {backup.reason} · <span className="num">{backup.image}</span>
              </p>
            </div>
            <Button small onClick={() => setChosen(backup)}>
              {t('admin.backups.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && (
        <ReasonDialog
          title={t('admin.backups.confirmTitle', { number: slice.number })}
          text={t('admin.backups.text', { time: fullTime(chosen.takenAt, preferences) })}
          act={t('admin.backups.restore')}
          danger
          must
          word={String(slice.number)}
          busy={act.isPending}
          error={act.error}
          onConfirm={({ reason, typed }) =>
            act.mutate(
              { act: 'restore-backup', backupId: chosen.id, confirm: typed, reason },
              {
                onSuccess: () => {
                  close();
                  showToast({ text: t('admin.acts.restore-backup.busy') });
                },
              },
            )
          }
          onClose={close}
        />
      )}
    </Panel>
  );
}
