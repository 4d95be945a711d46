import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useAlerts } from '../api/use-alerts.ts';
import { AlertRow } from './AlertRow.tsx';
import { MoreLink } from './MoreLink.tsx';
import { Panel } from './Panel.tsx';

/** The newest alerts that stand, and the way to all of them. */
export function OpenAlertsPanel({ className }: { className?: string }) {
  const { t } = useTranslation();
  const query = useAlerts('open', 6);
  const alerts = query.data?.pages[0]?.alerts ?? [];
  return (
    <Panel title={t('admin.alerts.title')} className={className}>
      {query.isPending && (
        <div className="skeleton-wait space-y-2">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </div>
      )}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && alerts.length === 0 && <p className="text-ink-soft">{t('admin.alerts.none')}</p>}
      <ul className="divide-y divide-line">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      {query.hasNextPage && <MoreLink to="/admin/health">{t('admin.alerts.all')}</MoreLink>}
    </Panel>
  );
}
