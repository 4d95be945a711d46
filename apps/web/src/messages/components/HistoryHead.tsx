import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';

/** What stands above the oldest message that is loaded. */
export type HistoryState = 'stored' | 'askable' | 'asking' | 'all' | 'away';

/** Above the oldest message: more is on its way, can be asked for, or this is the beginning. */
export function HistoryHead({ state, onAsk }: { state: HistoryState; onAsk: () => void }) {
  const { t } = useTranslation();
  if (state === 'stored' || state === 'asking') return <ThreadSkeleton count={3} />;
  return (
    <div className="flex flex-col items-center gap-2 py-4 text-center text-13 text-ink-faint">
      {state === 'all' && <p>{t('messages.beginning')}</p>}
      {state === 'away' && <p>{t('messages.olderAway')}</p>}
      {state !== 'all' && (
        <Button small onClick={onAsk}>
          {t('messages.loadOlder')}
        </Button>
      )}
    </div>
  );
}
