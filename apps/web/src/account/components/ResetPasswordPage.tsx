import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useResetPassword } from '../api/use-reset-password.ts';
import { useFragment } from '../use-fragment.ts';
import { DoorLink } from './DoorLink.tsx';
import { isTooShort, isWeak, NewPassword } from './NewPassword.tsx';

/** Sets a new password by the link of a mail. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const token = useFragment('token');
  const reset = useResetPassword();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isTooShort(password)) reset.mutate({ token, password });
  };
  const bad = reset.error instanceof ApiError && reset.error.code === 'link_wrong';
  if (reset.isSuccess)
    return (
      <Sheet title={t('account.resetDone')} intro={t('account.resetDoneText')}>
        <DoorLink to="/sign-in">{t('account.signIn')}</DoorLink>
      </Sheet>
    );
  if (token === '' || bad)
    return (
      <Sheet title={t('account.linkBadTitle')} intro={t('account.linkBadText')}>
        <DoorLink to="/forgot-password">{t('account.askNewLink')}</DoorLink>
      </Sheet>
    );
  return (
    <Sheet title={t('account.resetTitle')} intro={t('account.resetIntro')}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <NewPassword
          label={t('account.newPassword')}
          value={password}
          onChange={setPassword}
          tried={tried}
          error={reset.error}
        />
        {!isWeak(reset.error) && <FormFault error={reset.error} />}
        <Button look="primary" type="submit" busy={reset.isPending}>
          {t('account.resetAct')}
        </Button>
      </form>
    </Sheet>
  );
}
