import type { Message } from '@queunir/contracts/messages/messages';
import { Ban, BarChart3, File, Film, Image, MapPin, Mic, Phone, Sticker, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FoldingText } from './FoldingText.tsx';

const pictures: Partial<Record<Message['kind'], typeof Image>> = {
  image: Image,
  video: Film,
  gif: Film,
  voice: Mic,
  audio: Mic,
  sticker: Sticker,
  document: File,
  location: MapPin,
  'live-location': MapPin,
  contact: UserRound,
  poll: BarChart3,
  album: Image,
  call: Phone,
  'view-once': Image,
};

/** What a bubble says: its text, or what kind of thing it is where there is more than text. */
export function BubbleBody({ message }: { message: Message }) {
  const { t } = useTranslation();
  if (message.deleted || message.kind === 'deleted') {
    return (
      <p className="flex items-center gap-1.5 text-ink-soft italic">
        <Ban size={14} aria-hidden="true" />
        {t('messages.deleted')}
      </p>
    );
  }
  const Picture = pictures[message.kind];
  const cut = message.truncated && <p className="mt-1 text-13 text-ink-soft">{t('messages.cut')}</p>;
  if (message.kind === 'text' || message.kind === 'system') {
    return (
      <>
        <FoldingText text={message.text} />
        {cut}
      </>
    );
  }
  return (
    <>
      <p className="flex items-center gap-1.5 text-13 text-ink-soft">
        {Picture && <Picture size={16} aria-hidden="true" />}
        {t(`messages.kind.${message.kind}`)}
      </p>
      {message.text !== '' && <FoldingText text={message.text} />}
      {cut}
    </>
  );
}
