import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Overview, useOverview } from '../api/use-overview.ts';
import { AdminPage } from './AdminPage.tsx';
import { GatewayPanel } from './GatewayPanel.tsx';
import { MemoryPanel } from './MemoryPanel.tsx';
import { OpenAlertsPanel } from './OpenAlertsPanel.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { SlicesPanel } from './SlicesPanel.tsx';
import { SpreadPanel } from './SpreadPanel.tsx';
import { UsersPanel } from './UsersPanel.tsx';

const shapes = [
  ['slices', 'h-52'],
  ['room', 'h-52'],
  ['memory', 'h-52'],
  ['alerts', 'h-40 md:col-span-2'],
  ['users', 'h-40'],
  ['spread', 'h-40 md:col-span-2'],
  ['gateway', 'h-40'],
] as const;

/** The whole service at a glance. */
export function OverviewPage() {
  const { t } = useTranslation();
  const query = useOverview();
  return (
    <AdminPage title={t('admin.places.overview')}>
      {query.isPending && <OverviewSkeleton />}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Panels overview={query.data} />}
    </AdminPage>
  );
}

function Panels({ overview }: { overview: Overview }) {
  return (
    <div className="grid grid-flow-dense gap-4 md:grid-cols-2 xl:grid-cols-3">
      <SlicesPanel slices={overview.slices} />
      <RoomPanel room={overview.room} pool={overview.pool} />
      <MemoryPanel memory={overview.memory} />
      <OpenAlertsPanel className="md:col-span-2" />
      <UsersPanel users={overview.users} />
      <SpreadPanel overview={overview} className="md:col-span-2" />
      <GatewayPanel gateway={overview.gateway} />
    </div>
  );
}

function OverviewSkeleton() {
  return (
    <div className="skeleton-wait grid gap-4 md:grid-cols-2 xl:grid-cols-3" aria-hidden="true">
      {shapes.map(([key, size]) => (
        <Skeleton key={key} className={`rounded-8 ${size}`} />
      ))}
    </div>
  );
}
