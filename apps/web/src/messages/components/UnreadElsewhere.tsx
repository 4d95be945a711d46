import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

/** Messages that WhatsApp has not shown us: reading them is the person's choice, for it may be seen. */
export function UnreadElsewhere({
  count,
  busy,
  onRead,
}: {
  count: number;
  busy: boolean;
  onRead: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="flex justify-center px-3 pt-2">
      <Button small className="border-wait-fill bg-wait-soft text-wait" busy={busy} onClick={onRead}>
        {busy ? t('messages.reading') : t('messages.moreInWhatsApp', { count })}
      </Button>
    </div>
  );
}
