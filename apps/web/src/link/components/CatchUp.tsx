import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useSetCatchUp } from '../api/use-set-catch-up.ts';
import { usePaceText } from '../use-pace.ts';
import { ProgressBar } from './ProgressBar.tsx';

type Props = { done: number; total: number; paused: boolean };

/** How far the filling of read chats is, how fast it goes and when it ends, with pause. */
export function CatchUp({ done, total, paused }: Props) {
  const { t } = useTranslation();
  const { mutate, isPending } = useSetCatchUp();
  const pace = usePaceText({ done, total, paused });
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center justify-between gap-2 text-13 text-ink-soft">
        <span>
          {t('link.catchUp', { done, total })}
          {pace && <span className="block text-12 text-ink-faint">{pace}</span>}
        </span>
        <Button small busy={isPending} onClick={() => mutate(!paused)}>
          {t(paused ? 'link.resume' : 'link.pause')}
        </Button>
      </p>
      <ProgressBar value={(100 * done) / Math.max(1, total)} name={t('link.catchUpName')} />
    </div>
  );
}
