import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../kit/api-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useAccountSession } from '../api/use-account-session.ts';
import { useSignIn } from '../api/use-sign-in.ts';
import { DoorLink } from './DoorLink.tsx';
import { MailboxHint } from './MailboxHint.tsx';
import { SendAgain } from './SendAgain.tsx';

/** Address and password. */
export function PasswordStep({ onCodeWanted }: { onCodeWanted: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const signIn = useSignIn();
  const mayJoin = useAccountSession().data?.signUp !== 'closed';
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = ({ next }: { next: string }) => next === 'two-factor' && onCodeWanted();
    signIn.mutate({ email: email.trim(), password }, { onSuccess });
  };
  const code = signIn.error instanceof ApiError ? signIn.error.code : null;
  const wrong = code === 'sign_in_wrong';
  const unverified = code === 'email_unverified';
  return (
    <Sheet title={t('account.signInTitle')} intro={t('account.signInIntro')}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <Field
          label={t('account.email')}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={t('account.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong ? errorText(signIn.error) : null}
        />
        {unverified ? (
          <div role="alert" className="flex flex-col items-start gap-3 text-13 text-wait">
            <p>{t('account.unverified')}</p>
            <SendAgain email={email.trim()} />
            <MailboxHint />
          </div>
        ) : (
          !wrong && <FormFault error={signIn.error} />
        )}
        <Button look="primary" type="submit" busy={signIn.isPending}>
          {t('account.signIn')}
        </Button>
      </form>
      <div className="mt-6 flex flex-col items-start gap-2 text-14">
        <DoorLink to="/forgot-password">{t('account.forgot')}</DoorLink>
        {mayJoin && (
          <p>
            {t('account.noAccount')} <DoorLink to="/sign-up">{t('account.makeOne')}</DoorLink>
          </p>
        )}
      </div>
    </Sheet>
  );
}
