import { useTranslation } from 'react-i18next';
import { useSetCatchUp } from '../../link/api/use-set-catch-up.ts';
import { ProgressBar } from '../../link/components/ProgressBar.tsx';
import { usePaceText } from '../../link/use-pace.ts';

type Props = { done: number; total: number; paused: boolean };

/** How far the filling of read chats is, with a way to pause it and go on. */
export function CatchUpLine({ done, total, paused }: Props) {
  const { t } = useTranslation();
  const { mutate, isPending } = useSetCatchUp();
  const pace = usePaceText({ done, total, paused });
  return (
    <>
      <span>{t(paused ? 'app.catchUpPaused' : 'app.catchingUp', { done, total })}</span>
      {pace && <span>{pace}</span>}
      <span className="w-24 max-md:hidden">
        <ProgressBar value={(100 * done) / Math.max(1, total)} name={t('link.catchUpName')} />
      </span>
      <button
        type="button"
        disabled={isPending}
        onClick={() => mutate(!paused)}
        className="inline-flex min-h-7 items-center rounded-4 px-1 font-medium underline underline-offset-2 disabled:opacity-55 max-md:min-h-11 max-md:px-3"
      >
        {t(paused ? 'link.resume' : 'link.pause')}
      </button>
    </>
  );
}
