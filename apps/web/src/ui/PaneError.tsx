import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { useErrorText } from './use-error-text.ts';

/** An error that stays in its pane, with "Try again". */
export function PaneError(props: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = useErrorText();
  return (
    <div role="alert" className="flex flex-1 flex-col items-center justify-center gap-3 p-8 text-center">
      <p className="max-w-80 text-14 text-ink-soft text-pretty">{text(props.error)}</p>
      <Button small onClick={props.onRetry}>
        {t('ui.tryAgain')}
      </Button>
    </div>
  );
}
