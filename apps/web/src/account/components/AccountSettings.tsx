import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAccount } from '../api/use-account-session.ts';
import { useSignOut } from '../api/use-sign-out.ts';
import { DoorLink } from './DoorLink.tsx';

/** What the settings show of the account: who is signed in, the way to all of it, and the way out. */
export function AccountSettings() {
  const { t } = useTranslation();
  const account = useAccount();
  const signOut = useSignOut();
  return (
    <Section
      title={t('account.title')}
      text={account ? t('account.signedInAs', { email: account.email }) : t('account.manage')}
    >
      <p className="text-13 text-ink-soft">{t('account.manage')}</p>
      <div className="flex flex-wrap items-center gap-4">
        <DoorLink to="/settings/account">{t('account.open')}</DoorLink>
        {account?.role === 'admin' && <DoorLink to="/admin">{t('account.admin')}</DoorLink>}
        <Button small busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('account.signOut')}
        </Button>
      </div>
    </Section>
  );
}
