import type { Status } from '@queunir/contracts/status/status';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../kit/phone.ts';
import { usePreferences } from '../../kit/preferences.tsx';
import { fullTime } from '../../kit/time.ts';
import { useNow } from '../../kit/use-now.ts';
import { Button } from '../../ui/Button.tsx';
import { useStopLink } from '../api/use-stop-link.ts';
import { CatchUp } from './CatchUp.tsx';
import { UnlinkNumber } from './UnlinkNumber.tsx';

/** The linked number, what is still being saved or filled, stopping and unlinking. */
export function LinkedLine({ status }: { status: Status }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const now = useNow(1);
  const stop = useStopLink();
  const saving = status.restart.savingUntil
    ? Math.ceil((Date.parse(status.restart.savingUntil) - now.getTime()) / 1000)
    : 0;
  const { line } = status;
  return (
    <div className="flex flex-col gap-4">
      {line && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-14">
          <dt className="text-ink-faint">{t('link.lineName')}</dt>
          <dd>
            {line.kind === 'demo' ? t('link.demoName') : <bdi>{line.name ?? t('link.nameUnknown')}</bdi>}
          </dd>
          <dt className="text-ink-faint">{t('link.lineNumber')}</dt>
          <dd className="num">{line.number ? formatPhone(line.number) : t('link.numberUnknown')}</dd>
          {status.lastReadAt && (
            <>
              <dt className="text-ink-faint">{t('link.lastRead')}</dt>
              <dd>{fullTime(status.lastReadAt, preferences)}</dd>
            </>
          )}
        </dl>
      )}
      {saving > 0 && (
        <p className="rounded-8 bg-wait-soft px-3 py-2 text-13 text-wait">
          {t('link.saving', { seconds: saving })}
        </p>
      )}
      {status.catchUp && <CatchUp {...status.catchUp} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button small disabled={saving > 0} busy={stop.isPending} onClick={() => stop.mutate()}>
          {t('link.stop')}
        </Button>
        {status.phase === 'ready' && <UnlinkNumber disabled={saving > 0} />}
      </div>
    </div>
  );
}
