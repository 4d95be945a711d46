import type { ChatRow } from '@queunir/contracts/chats/chats';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../ui/Tick.tsx';
import { previewOf } from '../preview-words.ts';

/** The second line of a row: typing, a draft, or the last message with its tick. */
export function ChatPreview({ row }: { row: ChatRow }) {
  const { t } = useTranslation();
  const { kind, text } = previewOf(row);
  if (kind === 'typing' || kind === 'recording')
    return <span className="truncate text-accent">{t(`chats.${kind}`)}</span>;
  if (kind === 'nothing') return <span className="truncate text-ink-faint">{t('chats.noMessages')}</span>;
  if (kind === 'draft') {
    return (
      <span className="flex min-w-0 gap-1">
        <span className="shrink-0 font-medium text-wait">{t(text ? 'chats.draftOf' : 'chats.draft')}</span>
        <bdi className="truncate">{text}</bdi>
      </span>
    );
  }
  const { preview } = row;
  return (
    <span className="flex min-w-0 items-center gap-1">
      {preview?.own && preview.ack && <Tick state={preview.ack} />}
      <span className="truncate">
        {preview?.author && !preview.own && <bdi>{`${preview.author}: `}</bdi>}
        <bdi>
          {text ||
            (preview?.mediaKind
              ? t(`messages.kind.${preview.mediaKind}`, { defaultValue: t('messages.kind.unsupported') })
              : '')}
        </bdi>
      </span>
    </span>
  );
}
