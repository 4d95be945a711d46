import type { Status } from '@queunir/contracts/status/status';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useAnswerPage } from '../api/use-answer-page.ts';
import { usePhoneOnline } from '../api/use-phone-online.ts';
import type { LinkState } from '../phase-words.ts';

/** WhatsApp's own words where it asks something, and what Queunir presses there when the person says so. */
export function Coach({ status, state }: { status: Status; state: LinkState }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const answer = useAnswerPage();
  const phone = usePhoneOnline();
  const { ask } = status;
  const banner = state === 'phone-offline' || state === 'retrying' || state === 'phone-away';
  const speaks = ask && !banner && ask.text !== '';
  return (
    <>
      {ask?.kind === 'device-limit' && (
        <p className="rounded-8 bg-wait-soft px-3 py-2 text-13 text-wait text-pretty">
          {t('link.deviceLimit')}
        </p>
      )}
      {speaks && (
        <p dir="auto" className="text-13 text-ink-soft wrap-anywhere">
          {t('link.saysItself', { text: ask.text })}
        </p>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {state === 'conflict' && (
          <Button look="primary" busy={answer.isPending} onClick={() => answer.mutate({ what: 'use-here' })}>
            {t('link.useHere')}
          </Button>
        )}
        {banner && state !== 'phone-away' && (
          <Button busy={answer.isPending} onClick={() => answer.mutate({ what: 'retry' })}>
            {t('link.retryNow')}
          </Button>
        )}
        {ask?.buttons.map((label) => (
          <Button
            key={label}
            busy={answer.isPending && answer.variables.label === label}
            disabled={answer.isPending}
            onClick={() => answer.mutate({ what: 'dialog', label })}
          >
            <bdi>{label}</bdi>
          </Button>
        ))}
        {state === 'phone-silent' && (
          <Button look="primary" busy={phone.isPending} onClick={() => phone.mutate()}>
            {t('link.phoneOnline')}
          </Button>
        )}
      </div>
      {answer.isError && (
        <p role="alert" className="text-13 text-fail">
          {errorText(answer.error)}
        </p>
      )}
    </>
  );
}
