import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useStatus } from '../api/use-status.ts';
import { useWatchLinking } from '../api/use-watch-linking.ts';
import { isLinkedNow, type LinkState, linkState } from '../phase-words.ts';
import { DemoPhone } from './DemoPhone.tsx';
import { LinkBody } from './LinkBody.tsx';
import { LinkHealth } from './LinkHealth.tsx';
import { OwnNumber } from './OwnNumber.tsx';
import { RingCheck } from './RingCheck.tsx';

const asking: readonly LinkState[] = [
  'qr',
  'qr-wait',
  'qr-expired',
  'qr-offline',
  'code',
  'code-wait',
  'code-expired',
  'rested',
];

/** Linking a number: every state in one sentence, with what to do about it. `missing`: what may be missing. */
export function LinkPage({ missing }: { missing: ReactNode }) {
  const { t } = useTranslation();
  const query = useStatus();
  const state = query.data && linkState(query.data);
  const linked = query.data !== undefined && isLinkedNow(query.data);
  // A number stays linked whatever WhatsApp shows meanwhile.
  const isKept = linked || query.data?.line?.linkedAt != null;
  useWatchLinking(state !== undefined && asking.includes(state));
  return (
    <main className="scroll-calm h-full min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-180 flex-col gap-6 px-4 py-6 md:px-8 md:py-12">
        <header>
          <h1 className="font-serif text-28 text-balance">
            {isKept ? t('link.titleLinked') : t('link.title')}
          </h1>
          {query.data && !isKept && <p className="mt-1 text-ink-soft">{t('link.intro')}</p>}
        </header>
        {query.isPending && (
          <div className="skeleton-wait">
            <Skeleton className="h-80 w-full rounded-8" />
          </div>
        )}
        {query.isError && !query.data && (
          <PaneError error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.data && state && (
          <>
            <LinkBody status={query.data} state={state} />
            {query.data.line && <LinkHealth status={query.data} />}
            {query.data.line && missing}
            {linked && query.data.line?.kind === 'own' && <RingCheck />}
            {query.data.line?.kind === 'demo' && <OwnNumber />}
            <DemoPhone status={query.data} />
            <Link
              to="/chats"
              className={
                linked
                  ? 'inline-flex h-11 items-center self-start rounded-8 bg-accent px-5 font-medium text-accent-ink hover:bg-accent-hover'
                  : 'inline-flex min-h-11 items-center self-start font-medium text-accent underline underline-offset-2'
              }
            >
              {t('link.toChats')}
            </Link>
          </>
        )}
      </div>
    </main>
  );
}
