import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cx } from '../../kit/cx.ts';
import type { Alert } from '../api/use-alerts.ts';
import { When } from './When.tsx';

/** One alert: of what, what is wrong, since when, and until when. */
export function AlertRow({ alert, withSlice = true }: { alert: Alert; withSlice?: boolean }) {
  const { t } = useTranslation();
  const open = alert.closedAt === null;
  return (
    <li className="flex items-start gap-3 py-2">
      <TriangleAlert
        size={16}
        aria-hidden="true"
        className={cx('mt-0.5 shrink-0', open ? 'text-fail' : 'text-ink-faint')}
      />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          {withSlice &&
            (alert.slice === null ? (
              <span className="font-medium">{t('admin.alerts.gateway')}</span>
            ) : (
              <Link
                to={`/admin/slices/${alert.slice}`}
                className="font-medium text-accent underline underline-offset-2"
              >
                {t('admin.sliceNumber', { number: alert.slice })}
              </Link>
            ))}{' '}
          {alert.words}
        </p>
        <p className="text-12 text-ink-faint">
          <span className="num">{alert.kind}</span> · <When at={alert.openedAt} />
          {alert.closedAt !== null && (
            <>
              {' '}
              · {t('admin.alerts.closed')} <When at={alert.closedAt} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
