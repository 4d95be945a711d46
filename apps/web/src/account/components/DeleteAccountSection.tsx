import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';

const DeleteAccount = lazy(() =>
  import('./DeleteAccount.tsx').then((module) => ({ default: module.DeleteAccount })),
);

/** Ending the account: what to do first, what is lost, then a typed confirmation with the password. */
export function DeleteAccountSection({ email }: { email: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <Section title={t('account.remove')} text={t('account.removeText')}>
      <Button className="self-start" onClick={() => setAsked(true)}>
        {t('account.removeAct')}
      </Button>
      {asked && (
        <Suspense>
          <DeleteAccount email={email} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </Section>
  );
}
