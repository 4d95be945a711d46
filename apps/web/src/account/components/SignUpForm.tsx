import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { useSignUp } from '../api/use-sign-up.ts';
import { useAccountLanguage } from '../use-account-language.ts';
import { FormFault } from './FormFault.tsx';
import { isTooShort, isWeak, NewPassword } from './NewPassword.tsx';

type Props = { signUp: ReturnType<typeof useSignUp>; invitation: string };

/** Name, address and password of a new account. */
export function SignUpForm({ signUp, invitation }: Props) {
  const { t } = useTranslation();
  const language = useAccountLanguage();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isTooShort(password)) return;
    const invited = invitation === '' ? {} : { invitation };
    signUp.mutate({ name: name.trim(), email: email.trim(), password, language, ...invited });
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
      />
      <NewPassword
        label={t('account.password')}
        value={password}
        onChange={setPassword}
        tried={tried}
        error={signUp.error}
      />
      {!isWeak(signUp.error) && <FormFault error={signUp.error} />}
      <Button look="primary" type="submit" busy={signUp.isPending}>
        {t('account.signUpAct')}
      </Button>
    </form>
  );
}
