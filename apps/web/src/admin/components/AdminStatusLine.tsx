import { useTranslation } from 'react-i18next';
import { cx } from '../../kit/cx.ts';
import { useOnline, useReachable } from '../../kit/reach.ts';

/** Says that what is shown may be old: the browser is offline, or the gateway does not answer. Empty while all is well. */
export function AdminStatusLine() {
  const { t } = useTranslation();
  const online = useOnline();
  const reachable = useReachable();
  const said = !online ? 'offline' : !reachable ? 'unreachable' : null;
  return (
    <div role="status" className={cx('shrink-0', said && 'border-b border-line bg-wait-soft text-wait')}>
      {said && (
        <p className="flex min-h-9 items-center justify-center px-4 py-1 text-13">{t(`admin.${said}`)}</p>
      )}
    </div>
  );
}
