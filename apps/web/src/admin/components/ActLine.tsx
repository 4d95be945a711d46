import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { useErrorText } from '../../ui/use-error-text.ts';
import type { Asked, Progress } from '../act-progress.ts';
import type { SliceDetail } from '../api/use-slice.ts';
import { When } from './When.tsx';

type Props = {
  asked: Asked | null;
  progress: Progress | null;
  act: { isPending: boolean; error: unknown };
  slice: SliceDetail;
  /** A refusal is said in the dialog while it is open. */
  inDialog: boolean;
};

/** How far what was asked of a slice is; before that, what is true of it that explains the buttons. */
export function ActLine({ asked, progress, act, slice, inDialog }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const failed = progress === 'failed' || (act.error !== null && !inDialog);
  const busy = !failed && (act.isPending || progress === 'busy');
  const Icon = failed ? TriangleAlert : busy ? LoaderCircle : Check;
  const words =
    !asked || inDialog
      ? null
      : act.error !== null
        ? errorText(act.error)
        : progress === 'failed'
          ? t('admin.acts.failed', { reason: slice.reason ?? t('admin.acts.failedSee') })
          : t(`admin.acts.${asked.act}.${progress === 'done' ? 'done' : 'busy'}`);
  return (
    <div role="status" data-progress={progress ?? undefined} className="min-h-5 text-13">
      {words !== null ? (
        <p className={cx('flex items-start gap-2', failed ? 'text-fail' : 'text-ink-soft')}>
          <Icon
            size={16}
            aria-hidden="true"
            className={cx('mt-px shrink-0', busy && 'animate-spin', !failed && !busy && 'text-accent')}
          />
          <span className="min-w-0 break-words">{words}</span>
        </p>
      ) : (
        <Standing slice={slice} />
      )}
    </div>
  );
}

function Standing({ slice }: { slice: SliceDetail }) {
  const { t } = useTranslation();
  if (slice.deletedForGoodAt !== null)
    return (
      <p className="text-ink-soft">
        {t('admin.slice.goneForGood')} <When at={slice.deletedForGoodAt} />
      </p>
    );
  if (slice.inPool) return <p className="text-ink-soft">{t('admin.slice.poolText')}</p>;
  if (slice.notBefore !== null && slice.state === 'failed' && !slice.gaveUp)
    return (
      <p className="text-ink-soft">
        {t('admin.slice.nextTry')} <When at={slice.notBefore} />
      </p>
    );
  if (slice.state === 'stopped')
    return (
      <p className="text-ink-soft">
        {t(slice.wanted === 'asleep' ? 'admin.slice.asleepText' : 'admin.slice.stoppedText')}
      </p>
    );
  return null;
}
