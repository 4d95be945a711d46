import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useKeys } from '../api/use-keys.ts';
import { useRevokeKey } from '../api/use-revoke-key.ts';
import { KeyRow, type ShownKey } from './KeyRow.tsx';
import { NewKey } from './NewKey.tsx';

const Confirm = lazy(() => import('../../ui/Confirm.tsx').then((module) => ({ default: module.Confirm })));

/** The API keys of this account: made, shown once, revoked. `operator`: may give what operators do. */
export function KeysSection({ operator }: { operator: boolean }) {
  const { t } = useTranslation();
  const query = useKeys();
  const revoke = useRevokeKey();
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<ShownKey | null>(null);
  return (
    <Section title={t('account.keys')} text={t('account.keysText')}>
      {query.isPending && <Skeleton className="h-16 w-full" />}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.keys.length === 0 && !making && <p className="text-ink-soft">{t('account.noKeys')}</p>}
      <ul className="divide-y divide-line">
        {query.data?.keys.map((key) => (
          <KeyRow key={key.id} entry={key} onRevoke={() => setEnding(key)} />
        ))}
      </ul>
      {making ? (
        <NewKey operator={operator} onClose={() => setMaking(false)} />
      ) : (
        <Button className="self-start" onClick={() => setMaking(true)}>
          {t('account.newKey')}
        </Button>
      )}
      {ending && (
        <Suspense>
          <Confirm
            open
            title={t('account.revokeTitle', { name: ending.name })}
            text={t('account.revokeText')}
            act={t('account.revoke')}
            busy={revoke.isPending}
            onConfirm={() => revoke.mutate(ending.id, { onSettled: () => setEnding(null) })}
            onClose={() => setEnding(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}
