import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { fullTime } from '../../kit/time.ts';
import { Button } from '../../ui/Button.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useRevokeSession } from '../api/use-revoke-session.ts';
import { useSessions } from '../api/use-sessions.ts';
import { deviceName } from '../device-name.ts';

/** Where this account is signed in, each with a way out. */
export function SessionSettings() {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const query = useSessions();
  const revoke = useRevokeSession();
  return (
    <Section title={t('settings.sessions')} text={t('settings.sessionsText')}>
      {query.isPending && <Skeleton className="h-16 w-full" />}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      <ul className="divide-y divide-line">
        {query.data?.sessions.map((session) => (
          <li key={session.id} className="flex items-center gap-4 py-2">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium" title={session.device ?? undefined}>
                {deviceName(session.device) ?? t('settings.unknownDevice')}
                {session.current && (
                  <span className="ml-2 rounded-full bg-accent-soft px-2 text-12 text-accent">
                    {t('settings.thisBrowser')}
                  </span>
                )}
              </p>
              <p className="truncate text-13 text-ink-faint">
                {[
                  session.address,
                  t('settings.lastSeen', { time: fullTime(session.lastSeenAt, preferences) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {!session.current && (
              <Button
                small
                busy={revoke.isPending && revoke.variables === session.id}
                onClick={() => revoke.mutate(session.id)}
              >
                {t('settings.signOutThere')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
