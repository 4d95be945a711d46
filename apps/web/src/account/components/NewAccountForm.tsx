import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { useAccountLanguage } from '../use-account-language.ts';
import { isTooShort, isWeak, NewPassword } from './NewPassword.tsx';

/** What a person says of a new account. */
export type NewAccount = {
  name: string;
  email: string;
  password: string;
  language: ReturnType<typeof useAccountLanguage>;
};

type Props = {
  act: string;
  busy: boolean;
  error: unknown;
  /** Said at the address; null where it is not what was wrong. */
  emailFault?: string | null;
  onSubmit: (account: NewAccount) => void;
};

/** Name, address and password of a new account. */
export function NewAccountForm({ act, busy, error, emailFault = null, onSubmit }: Props) {
  const { t } = useTranslation();
  const language = useAccountLanguage();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isTooShort(password)) onSubmit({ name: name.trim(), email: email.trim(), password, language });
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <Field
        label={t('account.name')}
        name="name"
        autoComplete="name"
        autoFocus
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('account.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={emailFault}
      />
      <NewPassword
        label={t('account.password')}
        value={password}
        onChange={setPassword}
        tried={tried}
        error={error}
      />
      {emailFault === null && !isWeak(error) && <FormFault error={error} />}
      <Button look="primary" type="submit" busy={busy}>
        {act}
      </Button>
    </form>
  );
}
