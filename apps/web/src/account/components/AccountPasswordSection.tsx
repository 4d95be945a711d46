import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Section } from '../../ui/Section.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useChangeAccountPassword } from '../api/use-change-account-password.ts';
import { isTooShort, isWeak, NewPassword } from './NewPassword.tsx';

/** Changing the password, which ends every other session. */
export function AccountPasswordSection({ email }: { email: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const change = useChangeAccountPassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isTooShort(password)) return;
    const onSuccess = () => {
      setCurrent('');
      setPassword('');
      setTried(false);
      showToast({ text: t('account.passwordChanged') });
    };
    change.mutate({ current, password }, { onSuccess });
  };
  const wrong = change.error instanceof ApiError && change.error.code === 'password_wrong';
  return (
    <Section title={t('account.password')} text={t('account.changePasswordText')}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <Field
          label={t('account.presentPassword')}
          type="password"
          name="current-password"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          error={wrong ? errorText(change.error) : null}
        />
        <NewPassword
          label={t('account.newPassword')}
          value={password}
          onChange={setPassword}
          tried={tried}
          error={change.error}
        />
        {!wrong && !isWeak(change.error) && <FormFault error={change.error} />}
        <Button type="submit" className="self-start" busy={change.isPending}>
          {t('account.changePassword')}
        </Button>
      </form>
    </Section>
  );
}
