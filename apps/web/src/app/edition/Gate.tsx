import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useStatus } from '../../link/api/use-status.ts';
import { useSession } from '../../login/api/use-session.ts';
import { PaneError } from '../../ui/PaneError.tsx';
import { BootMark } from '../BootMark.tsx';
import { whereTo } from '../where-to.ts';

/** Lets people through to the page they asked for, or sends them where they have to go first. */
export function Gate() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const { t } = useTranslation();
  if (session.isPending) {
    return (
      <>
        <output className="sr-only">{t('ui.loading')}</output>
        <BootMark />
      </>
    );
  }
  if (session.isError && !session.data) {
    return (
      <main className="flex h-full">
        <PaneError error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  const { state } = session.data;
  const address = `${pathname}${search}`;
  if (state !== 'signed-in') return <Pass to={whereTo(state, undefined, address)} />;
  return <SignedInGate address={address} />;
}

function SignedInGate({ address }: { address: string }) {
  const status = useStatus();
  return <Pass to={whereTo('signed-in', status.data, address)} />;
}

function Pass({ to }: { to: string | null }) {
  return to === null ? <Outlet /> : <Navigate to={to} replace />;
}
