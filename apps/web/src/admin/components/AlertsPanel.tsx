import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useAlerts } from '../api/use-alerts.ts';
import { oneOf, useUrlFilter } from '../use-url-filter.ts';
import { AlertRow } from './AlertRow.tsx';
import { LoadMore } from './LoadMore.tsx';
import { Panel } from './Panel.tsx';
import { Tabs } from './Tabs.tsx';

/** Alerts that stand, or that are over. */
export function AlertsPanel() {
  const { t } = useTranslation();
  const { get } = useUrlFilter();
  const which = oneOf(get('alerts'), ['open', 'past'] as const);
  const query = useAlerts(which);
  const alerts = query.data?.pages.flatMap((page) => page.alerts) ?? [];
  return (
    <Panel
      title={t('admin.alerts.title')}
      aside={
        <Tabs
          name={t('admin.alerts.title')}
          tabs={[
            { search: '', label: t('admin.alerts.open'), active: which === 'open' },
            { search: '?alerts=past', label: t('admin.alerts.past'), active: which === 'past' },
          ]}
        />
      }
    >
      {query.isPending && (
        <div className="skeleton-wait space-y-3" aria-hidden="true">
          {['a', 'b', 'c'].map((key) => (
            <Skeleton key={key} className="h-9 w-full" />
          ))}
        </div>
      )}
      {query.isError && alerts.length === 0 && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && alerts.length === 0 && (
        <p className="text-ink-soft">{t(which === 'open' ? 'admin.alerts.none' : 'admin.alerts.nonePast')}</p>
      )}
      <ul className="divide-y divide-line">
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      <LoadMore query={query} />
    </Panel>
  );
}
