import { exportPath } from '@queunir/contracts/export/export';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { clock } from '../../kit/time.ts';
import { useAccount } from '../api/use-account-session.ts';
import { useEndLookOn } from '../api/use-end-look-on.ts';

const bar =
  'flex min-h-9 shrink-0 flex-wrap items-center justify-center gap-x-3 border-b border-line px-4 py-1 text-13';

/** What is true of the account whatever page is shown: it is suspended; an operator looks on. */
export function AccountNotices() {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const account = useAccount();
  const end = useEndLookOn();
  return (
    <>
      {account?.suspended && (
        <div role="status" className={`${bar} bg-wait-soft text-wait`}>
          <span>{t('account.suspended')}</span>
          <a
            href={exportPath}
            download
            className="inline-flex min-h-7 items-center rounded-4 px-1 font-medium underline underline-offset-2 max-md:min-h-11 max-md:px-3"
          >
            {t('settings.dataAct')}
          </a>
        </div>
      )}
      {account?.lookOn && (
        <div role="status" className={`${bar} bg-wait-soft text-wait`}>
          <span>{t('account.lookOn', { time: clock(account.lookOn.endsAt, preferences) })}</span>
          <button
            type="button"
            disabled={end.isPending}
            onClick={() => end.mutate()}
            className="inline-flex min-h-7 items-center rounded-4 px-1 font-medium underline underline-offset-2 disabled:opacity-55 max-md:min-h-11 max-md:px-3"
          >
            {t('account.lookOnEnd')}
          </button>
        </div>
      )}
    </>
  );
}
