import { useTranslation } from 'react-i18next';
import { useAccount } from '../api/use-account-session.ts';
import { AccessLogSection } from './AccessLogSection.tsx';
import { AccountPasswordSection } from './AccountPasswordSection.tsx';
import { AccountSessionsSection } from './AccountSessionsSection.tsx';
import { DeleteAccountSection } from './DeleteAccountSection.tsx';
import { DoorLink } from './DoorLink.tsx';
import { KeysSection } from './KeysSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { TwoFactorSection } from './TwoFactorSection.tsx';

/** All about the account on one page; it needs no slice. */
export function AccountPage() {
  const { t } = useTranslation();
  const account = useAccount();
  if (!account) return null;
  return (
    <main className="scroll-calm h-full min-w-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-180 flex-col gap-8 px-4 py-6 md:px-8 md:py-10">
        <header>
          <DoorLink to="/settings">{t('account.backToSettings')}</DoorLink>
          <h1 className="mt-2 font-serif text-28">{t('account.title')}</h1>
          <p className="break-words text-ink-soft">{t('account.signedInAs', { email: account.email })}</p>
        </header>
        <ProfileSection account={account} />
        <AccountPasswordSection email={account.email} />
        <TwoFactorSection account={account} />
        <AccountSessionsSection />
        <KeysSection operator={account.role === 'admin'} />
        <AccessLogSection />
        <DeleteAccountSection email={account.email} />
      </div>
    </main>
  );
}
