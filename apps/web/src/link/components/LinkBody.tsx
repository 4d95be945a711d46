import type { Status } from '@queunir/contracts/status/status';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { phoneWidth, useMedia } from '../../kit/use-media.ts';
import { Button } from '../../ui/Button.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useRefreshQr } from '../api/use-refresh-qr.ts';
import { useRestartLink } from '../api/use-restart-link.ts';
import { isLinkedNow, type LinkState } from '../phase-words.ts';
import { Coach } from './Coach.tsx';
import { LinkChoice } from './LinkChoice.tsx';
import { LinkCode } from './LinkCode.tsx';
import { LinkedLine } from './LinkedLine.tsx';
import { ProgressBar } from './ProgressBar.tsx';

/** States in which pressing "start" is what helps. */
const startable: readonly LinkState[] = [
  'no-line',
  'off',
  'browser-error',
  'logged-out',
  'unlinked',
  'rested',
  'blocked',
  'unknown',
  'silent',
  'passkey',
  'in-call',
  'second-tab',
  'unavailable',
  'proxied',
];

/** States in which a code is shown, or was. */
const codes: readonly LinkState[] = ['qr', 'qr-wait', 'qr-expired', 'qr-offline'];

/** Why the link ended is said as long as there is none. */
const unlinked: readonly LinkState[] = [...codes, 'code', 'code-wait', 'code-expired', 'logged-out'];

/** Of those, the ones in which a number is linked anew. */
const begins: readonly LinkState[] = ['no-line', 'logged-out', 'unlinked', 'rested'];

/** What the link page shows in each state: one sentence, what to do, and the thing itself. */
export function LinkBody({ status, state }: { status: Status; state: LinkState }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const start = useRestartLink();
  const refresh = useRefreshQr();
  const failure = start.error ?? refresh.error;
  const kind = status.line?.kind ?? 'own';
  // A phone cannot scan its own screen: there the words speak of the code, whatever WhatsApp shows.
  const codeFirst = useMedia(phoneWidth) && codes.includes(state) && state !== 'qr-offline';
  return (
    <section
      aria-live="polite"
      data-link-state={state}
      className="flex flex-col gap-4 rounded-8 border border-line bg-sheet p-4 md:p-6"
    >
      <div>
        <h2 className="text-16 font-semibold">
          {codeFirst ? t('link.onPhone.title') : t(`link.state.${state}.title`)}
        </h2>
        <p className="text-14 text-ink-soft text-pretty">{sentence()}</p>
        {status.reason && unlinked.includes(state) && (
          <p className="mt-2 rounded-8 bg-wait-soft px-3 py-2 text-13 text-wait text-pretty">
            {t('link.reason', { reason: status.reason })}
          </p>
        )}
      </div>
      <Coach status={status} state={state} />
      {(state === 'loading' || state === 'syncing' || state === 'starting') && (
        <ProgressBar value={status.progress} name={t(`link.state.${state}.title`)} />
      )}
      {codes.includes(state) && (
        <LinkChoice
          qr={state === 'qr' ? status.qr : null}
          expired={state === 'qr-expired' || state === 'qr-offline'}
          busy={refresh.isPending}
          onReload={() => refresh.mutate()}
        />
      )}
      {state === 'code' && status.code && <LinkCode code={status.code} />}
      {(state === 'code' || state === 'code-wait' || state === 'code-expired') && (
        <Button small look="quiet" busy={refresh.isPending} onClick={() => refresh.mutate()}>
          {t('link.backToQr')}
        </Button>
      )}
      {state === 'changed' && (
        <Link
          to="/settings/page-change"
          className="inline-flex items-center self-start font-medium text-accent underline underline-offset-2 max-md:min-h-11"
        >
          {t('app.reportChange')}
        </Link>
      )}
      {isLinkedNow(status) && <LinkedLine status={status} />}
      {startable.includes(state) && (
        <Button
          // What WhatsApp offers comes first.
          look={status.ask?.buttons.length ? 'plain' : 'primary'}
          className="self-start max-md:w-full"
          busy={start.isPending}
          onClick={() => start.mutate({ line: kind, running: status.phase !== 'off' })}
        >
          {t(begins.includes(state) ? 'link.start' : 'link.startAgain')}
        </Button>
      )}
      {failure && (
        <p role="alert" className="text-13 text-fail">
          {errorText(failure)}
        </p>
      )}
    </section>
  );

  function sentence(): string {
    if (codeFirst) return t('link.onPhone.text');
    if (state === 'browser-error') return status.browserError?.message ?? '';
    return t(`link.state.${state}.text`);
  }
}
