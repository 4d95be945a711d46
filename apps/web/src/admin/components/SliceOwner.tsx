import { useTranslation } from 'react-i18next';
import type { SliceRow } from '../api/use-slices.ts';
import { Tag } from './Tag.tsx';

type Props = { slice: Pick<SliceRow, 'owner' | 'inPool' | 'suspended'> };

/** Whose a slice is, as an account; the pool's, or nobody's any more. */
export function SliceOwner({ slice }: Props) {
  const { t } = useTranslation();
  if (!slice.owner)
    return (
      <span className="text-ink-faint">{t(slice.inPool ? 'admin.slice.inPool' : 'admin.slice.noOwner')}</span>
    );
  return (
    <span className="block min-w-0">
      <span className="flex items-center gap-2">
        <bdi dir="auto" className="truncate font-medium">
          {slice.owner.name}
        </bdi>
        {slice.suspended && <Tag tone="wait">{t('admin.suspended')}</Tag>}
      </span>
      <span className="block truncate text-12 text-ink-faint">{slice.owner.email}</span>
    </span>
  );
}
