import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useRequestReset } from '../api/use-request-reset.ts';
import { DoorLink } from './DoorLink.tsx';
import { MailboxHint } from './MailboxHint.tsx';

/** Asks for a link to set a new password; the answer is the same whether there is an account or not. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const request = useRequestReset();
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate(email.trim());
  };
  if (request.isSuccess)
    return (
      <Sheet title={t('account.sentTitle')} intro={t('account.forgotSent', { email: request.variables })}>
        <div role="status" className="flex flex-col items-start gap-4">
          <MailboxHint />
          <DoorLink to="/sign-in">{t('account.toSignIn')}</DoorLink>
        </div>
      </Sheet>
    );
  return (
    <Sheet title={t('account.forgotTitle')} intro={t('account.forgotIntro')}>
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
        <FormFault error={request.error} />
        <Button look="primary" type="submit" busy={request.isPending}>
          {t('account.forgotAct')}
        </Button>
        <DoorLink to="/sign-in">{t('account.toSignIn')}</DoorLink>
      </form>
    </Sheet>
  );
}
