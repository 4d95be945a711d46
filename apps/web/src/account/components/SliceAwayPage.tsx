import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Account } from '../api/use-account-session.ts';
import { useSignOut } from '../api/use-sign-out.ts';
import { useWaitForSlice } from '../api/use-wait-for-slice.ts';
import { awayWords } from '../away-words.ts';
import type { Away } from '../slice-away.ts';
import { DoorLink } from './DoorLink.tsx';

const steps = ['stepPlace', 'stepStart', 'stepOpen'] as const;

/** Why the chats cannot be shown yet, and how far it is; goes on by itself as soon as the slice answers. */
export function SliceAwayPage({ away, account }: { away: Away; account: Account }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  useWaitForSlice(away.retryMs);
  const { title, text, step } = awayWords(away.code, account.sliceState);
  return (
    <Sheet title={t(`account.${title}`)} intro={t(`account.${text}`)}>
      <div role="status" data-away={away.code}>
        {step !== null && (
          <>
            <div className="h-1.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
              <div
                className="h-full animate-pulse rounded-full bg-accent transition-[width] duration-150"
                style={{ width: `${[15, 50, 90][step]}%` }}
              />
            </div>
            <ol className="mt-4 flex flex-col gap-2" aria-label={t('account.awaySteps')}>
              {steps.map((name, index) => (
                <li
                  key={name}
                  className={cx(
                    'flex items-center gap-2',
                    index === step ? 'font-medium' : index < step ? 'text-ink-soft' : 'text-ink-faint',
                  )}
                >
                  <span className="flex size-5 items-center justify-center" aria-hidden="true">
                    {index < step ? (
                      <Check size={16} className="text-accent" />
                    ) : (
                      <span
                        className={cx('size-2 rounded-full', index === step ? 'bg-accent' : 'bg-line-strong')}
                      />
                    )}
                  </span>
                  {t(`account.${name}`)}
                  {index <= step && (
                    <span className="sr-only">
                      {t(index < step ? 'account.stepDone' : 'account.stepNow')}
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <DoorLink to="/settings/account">{t('account.open')}</DoorLink>
        {account.role === 'admin' && <DoorLink to="/admin">{t('account.admin')}</DoorLink>}
        <Button small look="quiet" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('account.signOut')}
        </Button>
      </div>
    </Sheet>
  );
}
