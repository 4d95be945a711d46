import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiError } from '../../kit/api-error.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useBecomeOwner } from '../api/use-become-owner.ts';
import { useFragment } from '../use-fragment.ts';
import { DoorLink } from './DoorLink.tsx';
import { type NewAccount, NewAccountForm } from './NewAccountForm.tsx';

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
  const become = useBecomeOwner();
  const submit = (account: NewAccount) => {
    const onSuccess = ({ next }: { next: string }) =>
      next === 'signed-in'
        ? void navigate('/', { replace: true })
        : void navigate('/sign-in', { replace: true, state: { step: 'code' } });
    become.mutate({ token, ...account }, { onSuccess });
  };
  const wrong = become.error instanceof ApiError && become.error.code === 'password_wrong';
  return (
    <NewAccountForm
      act={t('account.ownerAct')}
      busy={become.isPending}
      error={become.error}
      emailFault={wrong ? `${errorText(become.error)} ${t('account.ownerKnown')}` : null}
      onSubmit={submit}
    />
  );
}
