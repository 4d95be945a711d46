import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/Sheet.tsx';
import { useAccountSession } from '../api/use-account-session.ts';
import { useSignUp } from '../api/use-sign-up.ts';
import { useFragment } from '../use-fragment.ts';
import { DoorLink } from './DoorLink.tsx';
import { MailboxHint } from './MailboxHint.tsx';
import { SendAgain } from './SendAgain.tsx';
import { SignUpForm } from './SignUpForm.tsx';

/** Making an account, by invitation where one is needed; then the mail is waited for. */
export function SignUpPage() {
  const { t } = useTranslation();
  const mode = useAccountSession().data?.signUp ?? 'open';
  const invitation = useFragment('invitation');
  const signUp = useSignUp();
  const shut = mode === 'closed' ? 'closed' : mode === 'invited' && invitation === '' ? 'invite' : null;
  if (signUp.isSuccess) return <MailSent email={signUp.variables.email} />;
  if (shut)
    return (
      <Sheet title={t(`account.${shut}Title`)} intro={t(`account.${shut}Text`)}>
        <DoorLink to="/sign-in">{t('account.toSignIn')}</DoorLink>
      </Sheet>
    );
  return (
    <Sheet
      title={t('account.signUpTitle')}
      intro={t(invitation === '' ? 'account.signUpIntro' : 'account.signUpInvited')}
    >
      <SignUpForm signUp={signUp} invitation={invitation} />
      <p className="mt-6 text-14">
        {t('account.haveAccount')} <DoorLink to="/sign-in">{t('account.signIn')}</DoorLink>
      </p>
    </Sheet>
  );
}

function MailSent({ email }: { email: string }) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('account.sentTitle')} intro={t('account.sentText', { email })}>
      <div className="flex flex-col items-start gap-4" role="status">
        <SendAgain email={email} />
        <MailboxHint />
        <DoorLink to="/sign-in">{t('account.toSignIn')}</DoorLink>
      </div>
    </Sheet>
  );
}
