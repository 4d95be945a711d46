import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Section } from '../../ui/Section.tsx';
import { SessionRows } from '../../ui/SessionRows.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useRevokeSession } from '../api/use-revoke-session.ts';
import { useSessions } from '../api/use-sessions.ts';

/** Where this account is signed in, each with a way out. */
export function SessionSettings() {
  const { t } = useTranslation();
  const query = useSessions();
  const revoke = useRevokeSession();
  return (
    <Section title={t('settings.sessions')} text={t('settings.sessionsText')}>
      {query.isPending && <Skeleton className="h-16 w-full" />}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      <SessionRows
        sessions={query.data?.sessions ?? []}
        ending={revoke.isPending ? revoke.variables : null}
        onEnd={(id) => revoke.mutate(id)}
      />
    </Section>
  );
}
