import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, useAccount } from '../../account/api/use-account-session.ts';
import { AccountNotices } from '../../account/components/AccountNotices.tsx';
import { AdminRoom } from '../../admin/components/AdminRoom.tsx';
import { loadAdminTexts } from '../../admin/texts/load-admin-texts.ts';
import { useAdminEvents } from '../events/use-admin-events.ts';
import { NotFoundPage } from '../pages/NotFoundPage.tsx';

/** The operators' pages; for everybody else there is nothing at this address. */
export function AdminRoute() {
  const account = useAccount();
  return account?.role === 'admin' ? <Operator account={account} /> : <NotFoundPage />;
}

function Operator({ account }: { account: Account }) {
  use(loadAdminTexts(useTranslation().i18n.language));
  useAdminEvents();
  return <AdminRoom me={account} notices={<AccountNotices />} />;
}
