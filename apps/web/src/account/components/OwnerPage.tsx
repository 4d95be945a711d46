import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useBecomeOwner } from '../api/use-become-owner.ts';
import { useAccountLanguage } from '../use-account-language.ts';
import { useFragment } from '../use-fragment.ts';
import { DoorLink } from './DoorLink.tsx';
import { FormFault } from './FormFault.tsx';
import { isTooShort, isWeak, NewPassword } from './NewPassword.tsx';

/** The first operator, with the one-time token of the address that the terminal printed. */
export function OwnerPage() {
  const { t } = useTranslation();
  const token = useFragment('token');
  if (token === '')
    return (
      <Sheet title={t('account.ownerTitle')} intro={t('account.ownerNoToken')}>
        <DoorLink to="/sign-in">{t('account.toSignIn')}</DoorLink>
      </Sheet>
    );
  return (
    <Sheet title={t('account.ownerTitle')} intro={t('account.ownerIntro')}>
      <OwnerForm token={token} />
    </Sheet>
  );
}

function OwnerForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const language = useAccountLanguage();
  const become = useBecomeOwner();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isTooShort(password)) return;
    const onSuccess = ({ next }: { next: string }) =>
      next === 'signed-in'
        ? void navigate('/', { replace: true })
        : void navigate('/sign-in', { replace: true, state: { step: 'code' } });
    become.mutate({ token, name: name.trim(), email: email.trim(), password, language }, { onSuccess });
  };
  const wrong = become.error instanceof ApiError && become.error.code === 'password_wrong';
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
        error={wrong ? `${errorText(become.error)} ${t('account.ownerKnown')}` : null}
      />
      <NewPassword
        label={t('account.password')}
        value={password}
        onChange={setPassword}
        tried={tried}
        error={become.error}
      />
      {!wrong && !isWeak(become.error) && <FormFault error={become.error} />}
      <Button look="primary" type="submit" busy={become.isPending}>
        {t('account.ownerAct')}
      </Button>
    </form>
  );
}
