import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSettings } from '../api/use-settings.ts';
import { DataSettings } from './DataSettings.tsx';
import { HabitSettings } from './HabitSettings.tsx';
import { LookSettings } from './LookSettings.tsx';

/** All settings on one page. `linkPart` is what the link room says, `account` what is offered about who is signed in. */
export function SettingsPage({ linkPart, account }: { linkPart: ReactNode; account: ReactNode }) {
  const { t } = useTranslation();
  const query = useSettings();
  return (
    <main className="scroll-calm h-full min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-180 flex-col gap-8 px-4 py-6 md:px-8 md:py-10">
        <h1 className="font-serif text-28">{t('settings.title')}</h1>
        {query.isPending && (
          <div className="skeleton-wait space-y-4">
            <Skeleton className="h-40 w-full rounded-8" />
            <Skeleton className="h-40 w-full rounded-8" />
          </div>
        )}
        {query.isError && !query.data && (
          <PaneError error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.data && (
          <>
            <LookSettings settings={query.data} />
            <HabitSettings settings={query.data} />
          </>
        )}
        {linkPart}
        <DataSettings />
        {account}
      </div>
    </main>
  );
}
