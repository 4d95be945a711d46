import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isGone } from '../../kit/api-error.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type SliceDetail, useSlice } from '../api/use-slice.ts';
import { AdminPage } from './AdminPage.tsx';
import { BackupsPanel } from './BackupsPanel.tsx';
import { SeriesPanel } from './SeriesPanel.tsx';
import { SliceActs } from './SliceActs.tsx';
import { SliceAlerts } from './SliceAlerts.tsx';
import { SliceDetails } from './SliceDetails.tsx';
import { SliceFactsPanel } from './SliceFactsPanel.tsx';
import { SliceJournal } from './SliceJournal.tsx';
import { SliceLogs } from './SliceLogs.tsx';
import { SliceOwner } from './SliceOwner.tsx';
import { StateMark } from './StateMark.tsx';
import { When } from './When.tsx';

/** One slice: how it is, what can be done with it, its figures, events, backups and logs. */
export function SlicePage() {
  const { t } = useTranslation();
  const number = Number(useParams().number);
  const query = useSlice(number);
  const back = { to: '/admin/slices', name: t('admin.places.slices') };
  const slice = query.data;
  return (
    <AdminPage
      title={t('admin.sliceNumber', { number: Number.isNaN(number) ? '?' : number })}
      back={back}
      mark={slice && <StateMark state={slice.state} wanted={slice.wanted} />}
      text={
        slice && (
          <>
            {t('admin.slice.since')} <When at={slice.since} />
            {slice.reason && ` · ${slice.reason}`}
          </>
        )
      }
    >
      {query.isPending && <SliceSkeleton />}
      {query.isError && !slice && isGone(query.error) && <EmptyState title={t('errors.slice_not_found')} />}
      {query.isError && !slice && !isGone(query.error) && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {slice && <Parts key={slice.number} slice={slice} />}
    </AdminPage>
  );
}

function Parts({ slice }: { slice: SliceDetail }) {
  return (
    <>
      <SliceAlerts slice={slice} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <SliceActs slice={slice} />
          <SliceFactsPanel slice={slice} />
          <SeriesPanel slice={slice} />
          <SliceJournal number={slice.number} />
          <SliceLogs number={slice.number} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <SliceDetails slice={slice} owner={<SliceOwner slice={slice} />} />
          <BackupsPanel slice={slice} />
        </div>
      </div>
    </>
  );
}

function SliceSkeleton() {
  return (
    <div className="skeleton-wait grid gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]" aria-hidden="true">
      <div className="flex flex-col gap-4">
        <Skeleton className="h-36 rounded-8" />
        <Skeleton className="h-36 rounded-8" />
        <Skeleton className="h-60 rounded-8" />
      </div>
      <Skeleton className="h-96 rounded-8" />
    </div>
  );
}
