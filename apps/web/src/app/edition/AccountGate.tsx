import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { type Account, useAccountSession } from '../../account/api/use-account-session.ts';
import { useSliceAway } from '../../account/slice-away.ts';
import { useStatus } from '../../link/api/use-status.ts';
import { PaneError } from '../../ui/PaneError.tsx';
import { BootMark } from '../BootMark.tsx';
import { useSamePerson } from './use-same-person.ts';
import { isDoor, isOperatorsPage, whereToAccount } from './where-to-account.ts';

const AwayFrame = lazy(() => import('./AwayFrame.tsx').then((module) => ({ default: module.AwayFrame })));

/** Lets people through to the page they asked for, or sends them where they have to go first. */
export function AccountGate() {
  const session = useAccountSession();
  const { pathname, search } = useLocation();
  const { t } = useTranslation();
  useSamePerson(session.data);
  if (session.isPending)
    return (
      <>
        <output className="sr-only">{t('ui.loading')}</output>
        <BootMark />
      </>
    );
  if (session.isError && !session.data)
    return (
      <main className="flex h-full">
        <PaneError error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  const { state, account } = session.data;
  const address = `${pathname}${search}`;
  const to = whereToAccount(state, undefined, address);
  if (to !== null) return <Navigate to={to} replace />;
  const needsSlice = !isDoor(pathname) && !isOperatorsPage(pathname);
  return account && needsSlice ? <SignedInGate account={account} address={address} /> : <Outlet />;
}

function SignedInGate({ account, address }: { account: Account; address: string }) {
  const status = useStatus();
  const said = useSliceAway();
  const client = useQueryClient();
  const known = status.data !== undefined || status.isError;
  // Before the slice was asked, the gateway has said already whether it runs.
  const guessed = !known && account.sliceState !== 'running';
  const away = said ?? (guessed ? ({ code: 'slice_starting', retryMs: 1000 } as const) : null);
  const isAway = away !== null;
  useEffect(() => {
    if (!isAway) return;
    // What was fetched before may be old when the slice is back; nothing is shown of it meanwhile.
    return () => void client.invalidateQueries();
  }, [isAway, client]);
  if (away)
    return (
      <Suspense fallback={<BootMark />}>
        <AwayFrame away={away} account={account} />
      </Suspense>
    );
  const to = whereToAccount('signed-in', status.data, address);
  return to === null ? <Outlet /> : <Navigate to={to} replace />;
}
