import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { showToast } from '../../ui/toasts.ts';
import type { Account } from '../api/use-account-session.ts';
import { useRenewRecoveryCodes } from '../api/use-renew-recovery-codes.ts';
import { useStartTwoFactor } from '../api/use-start-two-factor.ts';
import { useStopTwoFactor } from '../api/use-stop-two-factor.ts';
import { PasswordProof } from './PasswordProof.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { TwoFactorSetup } from './TwoFactorSetup.tsx';

/** Setting up an authenticator app, new recovery codes, and switching it off; each asks for the password. */
export function TwoFactorSection({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'start' | 'renew' | 'stop' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const start = useStartTwoFactor();
  const renew = useRenewRecoveryCodes();
  const stop = useStopTwoFactor();
  const close = () => {
    setAsked(null);
    for (const act of [start, renew, stop]) act.reset();
  };
  const prove = (password: string) => {
    if (asked === 'start') start.mutate(password);
    if (asked === 'renew')
      renew.mutate(password, {
        onSuccess: ({ recoveryCodes }) => {
          close();
          setCodes(recoveryCodes);
        },
      });
    if (asked === 'stop')
      stop.mutate(password, {
        onSuccess: () => {
          close();
          showToast({ text: t('account.twoFactorStopped') });
        },
      });
  };
  const act = asked === 'renew' ? renew : asked === 'stop' ? stop : start;
  const done = (recoveryCodes: string[]) => {
    close();
    setCodes(recoveryCodes);
    showToast({ text: t('account.twoFactorReady') });
  };
  return (
    <Section
      title={t('account.twoFactor')}
      text={t(account.twoFactor ? 'account.twoFactorOn' : 'account.twoFactorOff')}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
      ) : start.data ? (
        <TwoFactorSetup started={start.data} onDone={done} onClose={close} />
      ) : asked ? (
        <PasswordProof
          email={account.email}
          text={t(
            asked === 'start'
              ? 'account.askPassword'
              : asked === 'renew'
                ? 'account.renewText'
                : 'account.stopText',
          )}
          act={asked === 'stop' ? t('account.stopTwoFactor') : t('account.goOn')}
          danger={asked === 'stop'}
          busy={act.isPending}
          error={act.error}
          onProve={prove}
          onClose={close}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          {account.twoFactor ? (
            <>
              <Button onClick={() => setAsked('renew')}>{t('account.renewCodes')}</Button>
              <Button onClick={() => setAsked('stop')}>{t('account.stopTwoFactor')}</Button>
            </>
          ) : (
            <Button onClick={() => setAsked('start')}>{t('account.setUp')}</Button>
          )}
        </div>
      )}
    </Section>
  );
}
