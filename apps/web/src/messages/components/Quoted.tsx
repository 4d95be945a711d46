import type { Message } from '@queunir/contracts/messages/messages';
import { useTranslation } from 'react-i18next';

type Props = { quoted: NonNullable<Message['quoted']>; onJump: (messageId: string) => void };

/** The message that a bubble answers; a press goes there when it is known. */
export function Quoted({ quoted, onJump }: Props) {
  const { t } = useTranslation();
  const words = (
    <>
      <bdi className="block truncate text-13 font-medium text-ink-soft">
        {quoted.author ?? t('messages.you')}
      </bdi>
      <span dir="auto" className="line-clamp-2 text-13 text-ink-soft wrap-anywhere">
        {quoted.text || t('messages.noText')}
      </span>
    </>
  );
  const look = 'mb-1 block w-full rounded-4 border-l-2 border-accent bg-hover/70 px-2 py-1 text-left';
  const target = quoted.messageId;
  if (target === null) return <div className={look}>{words}</div>;
  return (
    <button type="button" className={look} onClick={() => onJump(target)}>
      {words}
    </button>
  );
}
