import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';

type Props = { author: string; text: string; onCancel: () => void };

/** The message that the next one will answer, above the composer. */
export function ReplyPreview({ author, text, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <div className="px-3 pt-2 md:px-6">
      <div className="mx-auto flex max-w-228 items-center gap-2 rounded-8 border-l-2 border-accent bg-hover py-1 pr-1 pl-3">
        <div className="min-w-0 flex-1">
          <bdi className="block truncate text-13 font-medium text-accent">
            {t('messages.replyTo', { name: author })}
          </bdi>
          <span dir="auto" className="block truncate text-13 text-ink-soft">
            {text}
          </span>
        </div>
        <IconButton name={t('messages.cancelReply')} onClick={onCancel}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
