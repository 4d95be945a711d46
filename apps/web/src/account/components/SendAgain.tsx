import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { useSendVerification } from '../api/use-send-verification.ts';

/** Has the mail to confirm an address sent again. */
export function SendAgain({ email }: { email: string }) {
  const { t } = useTranslation();
  const send = useSendVerification();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button small busy={send.isPending} onClick={() => send.mutate(email)}>
        {t('account.sendAgain')}
      </Button>
      <span role="status" className="text-13 text-ink-soft">
        {send.isSuccess && t('account.sentAgain')}
      </span>
      <FormFault error={send.error} />
    </div>
  );
}
