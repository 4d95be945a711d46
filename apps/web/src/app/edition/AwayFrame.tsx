import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Account } from '../../account/api/use-account-session.ts';
import { AccountNotices } from '../../account/components/AccountNotices.tsx';
import { AccountPage } from '../../account/components/AccountPage.tsx';
import { SliceAwayPage } from '../../account/components/SliceAwayPage.tsx';
import type { Away } from '../../account/slice-away.ts';
import { PreferencesProvider } from '../../kit/preferences.tsx';
import { hearStream } from '../events/early-stream.ts';

const preferences = {
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  letterShortcuts: false,
};

/** What is shown while the slice does not run: how far it is, or the account, which needs no slice. */
export function AwayFrame({ away, account }: { away: Away; account: Account }) {
  const { i18n } = useTranslation();
  const { pathname } = useLocation();
  // Events were listened to early, for an inbox that is not there.
  useEffect(() => hearStream(() => undefined)(), []);
  return (
    <PreferencesProvider value={{ ...preferences, language: i18n.language }}>
      <div className="flex h-dvh flex-col">
        <AccountNotices />
        {pathname === '/settings/account' ? <AccountPage /> : <SliceAwayPage away={away} account={account} />}
      </div>
    </PreferencesProvider>
  );
}
