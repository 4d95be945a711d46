import { useTranslation } from 'react-i18next';
import { useLogout } from '../../login/api/use-logout.ts';
import { PasswordSettings } from '../../settings/components/PasswordSettings.tsx';
import { SessionSettings } from '../../settings/components/SessionSettings.tsx';
import { Button } from '../../ui/Button.tsx';

/** Where a single person is signed in, their password, and the way out. */
export function PasswordAndSessions() {
  const { t } = useTranslation();
  const logout = useLogout();
  return (
    <>
      <SessionSettings />
      <PasswordSettings />
      <Button className="self-start" busy={logout.isPending} onClick={() => logout.mutate()}>
        {t('settings.signOut')}
      </Button>
    </>
  );
}
