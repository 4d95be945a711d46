import { useTranslation } from 'react-i18next';
import type { SliceDetail } from '../api/use-slice.ts';
import { AlertRow } from './AlertRow.tsx';

/** What is wrong with a slice now, and that it was given up on; nothing while all is well. */
export function SliceAlerts({ slice }: { slice: SliceDetail }) {
  const { t } = useTranslation();
  const known = slice.alerts.some(({ words }) => words === slice.problem);
  if (slice.alerts.length === 0 && slice.problem === null && !slice.gaveUp) return null;
  return (
    <section
      aria-label={t('admin.slice.wrong')}
      className="rounded-8 border border-fail/40 bg-fail-soft px-4 py-2 text-ink"
    >
      {slice.gaveUp && (
        <p className="py-1 font-medium">{t('admin.slice.gaveUpText', { count: slice.failures })}</p>
      )}
      {slice.problem !== null && !known && <p className="py-1 break-words">{slice.problem}</p>}
      <ul className="divide-y divide-line">
        {slice.alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} withSlice={false} />
        ))}
      </ul>
    </section>
  );
}
