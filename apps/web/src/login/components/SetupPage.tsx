import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { strengthOf } from '../../kit/password-strength.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { PasswordMeter } from '../../ui/PasswordMeter.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useSetPassword } from '../api/use-set-password.ts';

/** The first password, with the one-time token of the address that the terminal printed. */
export function SetupPage() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const set = useSetPassword();
  const short = strengthOf(password) === 'short';
  const differs = again !== password;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !differs) set.mutate({ token, password });
  };
  if (token === '') {
    return (
      <Sheet title={t('login.setupTitle')} intro={t('login.noToken')}>
        {null}
      </Sheet>
    );
  }
  const weak = set.error instanceof ApiError && set.error.code === 'password_weak';
  return (
    <Sheet title={t('login.setupTitle')} intro={t('login.setupIntro')}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value="queunir" readOnly hidden />
        <Field
          label={t('login.newPassword')}
          type="password"
          name="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint={t('login.passwordHint')}
          error={weak ? errorText(set.error) : tried && short ? t('ui.strength.short') : null}
        />
        <PasswordMeter password={password} />
        <Field
          label={t('login.again')}
          type="password"
          name="again"
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.target.value)}
          error={tried && differs ? t('login.differs') : null}
        />
        {set.isError && !weak && (
          <p role="alert" className="text-13 text-fail">
            {errorText(set.error)}
          </p>
        )}
        <Button look="primary" type="submit" busy={set.isPending}>
          {t('login.setPassword')}
        </Button>
      </form>
    </Sheet>
  );
}
