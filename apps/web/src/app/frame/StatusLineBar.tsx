import type { Status } from '@queunir/contracts/status/status';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { cx } from '../../kit/cx.ts';
import { useOnline, useReachable } from '../../kit/reach.ts';
import { CatchUpLine } from './CatchUpLine.tsx';
import { statusLine } from './status-line.ts';

const tones = {
  calm: 'bg-hover text-ink-soft',
  wait: 'bg-wait-soft text-wait',
  fail: 'bg-fail-soft text-fail',
} as const;

/** The one status line; empty while all is well. */
export function StatusLineBar({ status }: { status: Status | undefined }) {
  const { t } = useTranslation();
  const said = statusLine(useOnline(), useReachable(), status);
  // The link page says the link's state itself, with what to do about it.
  const onLinkPage = useLocation().pathname === '/link';
  const line = said?.kind === 'link' && onLinkPage ? null : said;
  const tone =
    line === null || line.kind === 'catching-up'
      ? 'calm'
      : line.kind === 'link'
        ? line.tone
        : line.kind === 'offline'
          ? 'wait'
          : 'fail';
  return (
    <div
      role="status"
      // A count that changes with every chat would be read aloud sixty times.
      aria-live={line?.kind === 'catching-up' ? 'off' : undefined}
      className={cx('shrink-0', line && 'border-b border-line', line && tones[tone])}
    >
      {line && (
        <div className="flex min-h-9 flex-wrap items-center justify-center gap-x-3 px-4 py-1 text-13">
          {line.kind === 'link' ? (
            <>
              <span>{t(`link.state.${line.state}.line`)}</span>
              <Link
                to={line.state === 'changed' ? '/settings/page-change' : '/link'}
                className="inline-flex items-center font-medium underline underline-offset-2 max-md:min-h-11"
              >
                {t(line.state === 'changed' ? 'app.reportChange' : 'app.showLink')}
              </Link>
            </>
          ) : line.kind === 'catching-up' ? (
            <CatchUpLine {...line} />
          ) : (
            <span>{t(`app.${line.kind}`)}</span>
          )}
        </div>
      )}
    </div>
  );
}
