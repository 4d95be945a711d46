import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useAccount } from '../api/use-account-session.ts';
import { useSendVerification } from '../api/use-send-verification.ts';
import { useVerifyEmail } from '../api/use-verify-email.ts';
import { useFragment } from '../use-fragment.ts';
import { DoorLink } from './DoorLink.tsx';

/** Confirms an address by the link of a mail, by itself. */
export function VerifyEmailPage() {
  const { t } = useTranslation();
  const token = useFragment('token');
  const { mutate, isSuccess, isError, error } = useVerifyEmail();
  const account = useAccount();
  const handedIn = useRef('');
  useEffect(() => {
    // Each link is good for one try.
    if (token === '' || handedIn.current === token) return;
    handedIn.current = token;
    mutate(token);
  }, [token, mutate]);
  if (isSuccess)
    return (
      <Sheet title={t('account.verifiedTitle')} intro={t('account.verifiedText')}>
        <DoorLink to={account ? '/chats' : '/sign-in'}>
          {t(account ? 'account.toChats' : 'account.signIn')}
        </DoorLink>
      </Sheet>
    );
  if (token !== '' && !isError)
    return (
      <Sheet title={t('account.verifyTitle')}>
        <p role="status">{t('account.verifyWait')}</p>
      </Sheet>
    );
  return (
    <Sheet title={t('account.linkBadTitle')} intro={t('account.linkBadText')}>
      <FormFault error={error} />
      <Resend />
    </Sheet>
  );
}

function Resend() {
  const { t } = useTranslation();
  const send = useSendVerification();
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(email.trim());
  };
  return (
    <form className="mt-4 flex flex-col gap-4" onSubmit={submit}>
      <p className="text-14 text-ink-soft">{t('account.resendIntro')}</p>
      <Field
        label={t('account.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <FormFault error={send.error} />
      <Button type="submit" look="primary" busy={send.isPending}>
        {t('account.sendAgain')}
      </Button>
      <p role="status" className="text-13 text-ink-soft">
        {send.isSuccess && t('account.sentAgain')}
      </p>
      <DoorLink to="/sign-in">{t('account.toSignIn')}</DoorLink>
    </form>
  );
}
