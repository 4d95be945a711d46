import { useTranslation } from 'react-i18next';
import { PaneError } from '../../ui/PaneError.tsx';
import { Section } from '../../ui/Section.tsx';
import { SessionRows } from '../../ui/SessionRows.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useAccountSessions } from '../api/use-account-sessions.ts';
import { useRevokeAccountSession } from '../api/use-revoke-account-session.ts';

/** Where this account is signed in, each with a way out. */
export function AccountSessionsSection() {
  const { t } = useTranslation();
  const query = useAccountSessions();
  const revoke = useRevokeAccountSession();
  return (
    <Section title={t('account.sessions')} text={t('account.sessionsText')}>
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
