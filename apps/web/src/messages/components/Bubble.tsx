import type { Message } from '@queunir/contracts/messages/messages';
import { Forward, Reply } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { isLocal } from '../thread/thread-data.ts';
import type { ThreadRow } from '../thread/thread-rows.ts';
import { BubbleBody } from './BubbleBody.tsx';
import { BubbleFoot } from './BubbleFoot.tsx';
import { Quoted } from './Quoted.tsx';
import { type UnsentActs, UnsentNotice } from './UnsentNotice.tsx';

/** What can be done with a bubble. */
export type BubbleActs = UnsentActs & {
  onReply: (message: Message) => void;
  onJump: (messageId: string) => void;
};
type Props = { row: ThreadRow; group: boolean; marked: boolean; acts: BubbleActs };

/** One message: who, what, when, how far it got. */
export const Bubble = memo(function Bubble({ row, group, marked, acts }: Props) {
  const { t } = useTranslation();
  const { message, first, last } = row;
  if (message.kind === 'system') return <SystemLine text={message.text} />;
  const { own } = message;
  return (
    <article
      aria-label={
        own ? t('messages.fromYou') : t('messages.from', { name: message.author ?? t('messages.them') })
      }
      className={cx('group flex flex-col', own ? 'items-end' : 'items-start', last ? 'pb-2' : 'pb-0.5')}
    >
      <div className={cx('flex max-w-[min(85%,36rem)] items-center gap-1', own && 'flex-row-reverse')}>
        <div
          className={cx(
            'min-w-16 rounded-8 border px-3 py-1.5 transition-colors duration-150',
            own ? 'border-transparent bg-bubble-own' : 'border-line bg-bubble-other',
            first && (own ? 'rounded-tr-4' : 'rounded-tl-4'),
            marked && 'border-wait-fill',
            message.provisional && 'border-dashed',
          )}
        >
          {group && first && !own && message.author && (
            <bdi className="mb-0.5 block text-13 font-medium text-ink-soft">{message.author}</bdi>
          )}
          {message.forwarded && (
            <p className="mb-0.5 flex items-center gap-1 text-12 text-ink-faint">
              <Forward size={12} aria-hidden="true" />
              {t('messages.forwarded')}
            </p>
          )}
          {message.quoted && <Quoted quoted={message.quoted} onJump={acts.onJump} />}
          <BubbleBody message={message} />
          {message.provisional && (
            <p className="mt-0.5 text-12 text-ink-faint">{t('messages.provisional')}</p>
          )}
          <BubbleFoot message={message} />
        </div>
        {!message.deleted && !isLocal(message) && (
          <button
            type="button"
            aria-label={t('messages.reply')}
            title={t('messages.reply')}
            className="inline-flex size-8 shrink-0 items-center justify-center rounded-8 text-ink-faint opacity-0 group-hover:opacity-100 hover:bg-hover focus-visible:opacity-100 max-md:size-11 touch:opacity-45"
            onClick={() => acts.onReply(message)}
          >
            <Reply size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      {message.reactions.length > 0 && (
        <ul aria-label={t('messages.reactions')} className="relative z-10 -mt-1.5 flex gap-1 px-2">
          {[...new Set(message.reactions)].map((reaction) => (
            <li key={reaction} className="rounded-full border border-line bg-sheet px-1.5 text-12">
              {reaction}
            </li>
          ))}
        </ul>
      )}
      {own && <UnsentNotice message={message} acts={acts} />}
    </article>
  );
});

function SystemLine({ text }: { text: string }) {
  return (
    <p
      dir="auto"
      className="mx-auto my-2 w-fit max-w-[80%] rounded-8 bg-hover px-3 py-1 text-center text-13 text-ink-soft"
    >
      {text}
    </p>
  );
}
