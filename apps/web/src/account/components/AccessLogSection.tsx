import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { dayAndClock } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { PaneError } from '../../ui/PaneError.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useLookOns } from '../api/use-look-ons.ts';

/** When operators looked into this workspace, who, and why. */
export function AccessLogSection() {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(60);
  const query = useLookOns();
  const at = (moment: string) => dayAndClock(moment, now, preferences);
  return (
    <Section title={t('account.access')} text={t('account.accessText')}>
      {query.isPending && <Skeleton className="h-10 w-full" />}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.lookOns.length === 0 && <p className="text-ink-soft">{t('account.accessNone')}</p>}
      <ul className="divide-y divide-line">
        {query.data?.lookOns.map((one) => (
          <li key={one.id} className="py-2">
            <p dir="auto" className="break-words">
              {one.reason}
            </p>
            <p className="text-13 text-ink-faint">
              {t('account.accessSpan', {
                from: at(one.startedAt),
                to: one.running ? t('account.accessNow') : at(one.endsAt),
              })}
              {' · '}
              {one.operator ? t('account.accessBy', { name: one.operator }) : t('account.accessUnknown')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
