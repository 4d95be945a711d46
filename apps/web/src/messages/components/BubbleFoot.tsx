import type { Message } from '@queunir/contracts/messages/messages';
import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { clock, fullTime } from '../../kit/time.ts';
import { Tick } from '../../ui/Tick.tsx';

/** Time, tick and marks at the foot of a bubble. */
export function BubbleFoot({ message }: { message: Message }) {
  const { t } = useTranslation();
  const preferences = usePreferences();
  const clockShown =
    message.sentAt !== null && (message.precision === 'minute' || message.precision === 'second');
  return (
    <div className="mt-0.5 flex items-center justify-end gap-1 text-12 text-ink-faint">
      {message.starred && <Star size={12} aria-label={t('messages.starred')} role="img" />}
      {message.edited && !message.deleted && <span>{t('messages.edited')}</span>}
      {message.actor !== 'user' && message.actor !== 'phone' && message.own && (
        <span>{t(`messages.actor.${message.actor}`)}</span>
      )}
      {clockShown && (
        <time dateTime={message.sentAt!} title={fullTime(message.sentAt!, preferences)} className="num">
          {clock(message.sentAt!, preferences)}
        </time>
      )}
      {message.own && message.state && <Tick state={message.state} />}
    </div>
  );
}
