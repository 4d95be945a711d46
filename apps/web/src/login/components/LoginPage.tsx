import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useLogin } from '../api/use-login.ts';

/** Signing in with the password. */
export function LoginPage() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const login = useLogin();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') login.mutate(password);
  };
  const wrong = login.error instanceof ApiError && login.error.code === 'password_wrong';
  return (
    <Sheet title={t('login.title')} intro={t('login.intro')}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value="queunir" readOnly hidden />
        <Field
          label={t('login.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong ? errorText(login.error) : null}
        />
        {login.isError && !wrong && (
          <p role="alert" className="text-13 text-fail">
            {errorText(login.error)}
          </p>
        )}
        <Button look="primary" type="submit" busy={login.isPending}>
          {t('login.signIn')}
        </Button>
      </form>
    </Sheet>
  );
}
