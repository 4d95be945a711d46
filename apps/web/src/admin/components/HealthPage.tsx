import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useHealth } from '../api/use-health.ts';
import { AdminPage } from './AdminPage.tsx';
import { AlertsPanel } from './AlertsPanel.tsx';
import { HealthParts } from './HealthParts.tsx';

/** How the parts of the gateway are, and what was or is wrong. */
export function HealthPage() {
  const { t } = useTranslation();
  const query = useHealth();
  return (
    <AdminPage title={t('admin.places.health')}>
      {query.isPending && (
        <div className="skeleton-wait grid gap-3 md:grid-cols-2 xl:grid-cols-4" aria-hidden="true">
          {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
            <Skeleton key={key} className="h-24 rounded-8" />
          ))}
        </div>
      )}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <HealthParts health={query.data} />}
      <AlertsPanel />
    </AdminPage>
  );
}
