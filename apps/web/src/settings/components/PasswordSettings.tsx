import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Section } from '../../ui/Section.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useChangePassword } from '../api/use-change-password.ts';

/** Changing the password, which ends every other session. */
export function PasswordSettings() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
          showToast({ text: t('settings.passwordChanged') });
        },
      },
    );
  };
  const wrong = change.error instanceof ApiError && change.error.code === 'password_wrong';
  return (
    <Section title={t('settings.password')} text={t('settings.passwordText')}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value="queunir" readOnly hidden />
        <div className="grid gap-4 md:grid-cols-2">
          <Field
            label={t('settings.currentPassword')}
            type="password"
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            error={wrong ? errorText(change.error) : null}
          />
          <Field
            label={t('settings.newPassword')}
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            hint={t('settings.newPasswordHint')}
            error={change.isError && !wrong ? errorText(change.error) : null}
          />
        </div>
        <Button type="submit" className="self-start" busy={change.isPending}>
          {t('settings.changePassword')}
        </Button>
      </form>
    </Section>
  );
}
