import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

type Props = { text: string; onUse: () => void; onDrop: () => void };

/** A draft that was written elsewhere at the same time: both are kept until the person picks. */
export function OtherDraft({ text, onUse, onDrop }: Props) {
  const { t } = useTranslation();
  return (
    <div className="px-3 pt-2 md:px-6">
      <div className="mx-auto flex max-w-228 flex-col gap-x-2 gap-y-1 rounded-8 bg-wait-soft px-3 py-1.5 text-13 md:flex-row md:items-center">
        <p className="min-w-0 flex-1">
          <span className="font-medium text-wait">{t('messages.otherDraft')}</span>{' '}
          <span dir="auto" className="line-clamp-2 text-ink-soft wrap-anywhere">
            {text}
          </span>
        </p>
        <span className="flex shrink-0 justify-end gap-2">
          <Button small look="quiet" onClick={onDrop}>
            {t('messages.dropDraft')}
          </Button>
          <Button small onClick={onUse}>
            {t('messages.useDraft')}
          </Button>
        </span>
      </div>
    </div>
  );
}
