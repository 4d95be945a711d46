import type { Message } from '@queunir/contracts/messages/messages';
import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { Button } from '../../ui/Button.tsx';

/** What a person can do about a message that did not go out. */
export type UnsentActs = {
  onSendNow: (message: Message) => void;
  onEdit: (message: Message) => void;
  onDiscard: (message: Message) => void;
  onWasSent: (message: Message) => void;
};

/** Why an own message is not sent yet, what is safe, and what to do. Nothing for those that have gone out. */
export function UnsentNotice({ message, acts }: { message: Message; acts: UnsentActs }) {
  const { t } = useTranslation();
  const { state } = message;
  const queued = state === 'queued' && message.outboxId !== null;
  if (!queued && state !== 'held' && state !== 'unsure' && state !== 'failed') return null;
  const failed = state === 'failed';
  return (
    <div
      className={cx(
        'mt-1 flex max-w-full flex-col items-end rounded-8 px-1 py-1 text-13',
        failed ? 'bg-fail-soft text-fail' : 'bg-wait-soft text-wait',
        queued && 'appear-late',
      )}
    >
      <span className="px-2 pt-1 md:px-3">{message.stateReason ?? t(`messages.unsent.${state}`)}</span>
      <span className="flex flex-wrap justify-end max-md:[&>button]:px-2">
        {state === 'unsure' && (
          <Button small look="quiet" onClick={() => acts.onWasSent(message)}>
            {t('messages.wasSent')}
          </Button>
        )}
        {!queued && (
          <Button small look="quiet" onClick={() => acts.onSendNow(message)}>
            {state === 'held' ? t('messages.sendNow') : t('messages.sendAgain')}
          </Button>
        )}
        <Button small look="quiet" onClick={() => acts.onEdit(message)}>
          {t('messages.edit')}
        </Button>
        <Button small look="quiet" onClick={() => acts.onDiscard(message)}>
          {t('messages.discard')}
        </Button>
      </span>
    </div>
  );
}
