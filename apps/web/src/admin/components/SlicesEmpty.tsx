import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** No slice fits, or there is none yet. */
export function SlicesEmpty({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  if (filtered)
    return (
      <EmptyState title={t('admin.slices.noneFit')}>
        <Button onClick={() => setParams({}, { replace: true })}>{t('admin.clearFilters')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState title={t('admin.slices.none')} text={t('admin.slices.noneText')}>
      <Link
        to="/admin/users?show=invitations"
        className="inline-flex h-10 items-center rounded-8 bg-accent px-4 font-medium text-accent-ink hover:bg-accent-hover max-md:h-11"
      >
        {t('admin.invite.act')}
      </Link>
    </EmptyState>
  );
}
