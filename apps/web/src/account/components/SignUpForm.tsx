import { useTranslation } from 'react-i18next';
import type { useSignUp } from '../api/use-sign-up.ts';
import { NewAccountForm } from './NewAccountForm.tsx';

type Props = { signUp: ReturnType<typeof useSignUp>; invitation: string };

/** A new account, by an invitation where there is one. */
export function SignUpForm({ signUp, invitation }: Props) {
  const { t } = useTranslation();
  const invited = invitation === '' ? {} : { invitation };
  return (
    <NewAccountForm
      act={t('account.signUpAct')}
      busy={signUp.isPending}
      error={signUp.error}
      onSubmit={(account) => signUp.mutate({ ...account, ...invited })}
    />
  );
}
