import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';

type Props = {
  email: string;
  text: string;
  act: string;
  danger?: boolean;
  busy: boolean;
  error: unknown;
  onProve: (password: string) => void;
  onClose: () => void;
};

/** Asks for the password before an act that a found browser alone must not be enough for. */
export function PasswordProof({ email, text, act, danger = false, busy, error, onProve, onClose }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onProve(password);
  };
  const wrong = error instanceof ApiError && error.code === 'password_wrong';
  return (
    <form className="flex flex-col gap-3" onSubmit={submit}>
      <p className="text-14">{text}</p>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field
        label={t('account.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        autoFocus
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={wrong ? errorText(error) : null}
      />
      {!wrong && <FormFault error={error} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
          {act}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
