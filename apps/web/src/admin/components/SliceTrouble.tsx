import { useTranslation } from 'react-i18next';
import type { SliceRow } from '../api/use-slices.ts';

type Props = { slice: Pick<SliceRow, 'gaveUp' | 'problem' | 'state' | 'reason'> };

/** What is wrong with a slice, on one line with all of it on hover; nothing where nothing is. */
export function SliceTrouble({ slice }: Props) {
  const { t } = useTranslation();
  const words = slice.problem ?? (slice.state === 'failed' ? slice.reason : null);
  if (!slice.gaveUp && words === null) return null;
  return (
    <span className="relative block truncate text-12 text-fail" title={words ?? undefined}>
      {slice.gaveUp && <span className="font-medium">{t('admin.slice.gaveUp')} </span>}
      {words}
    </span>
  );
}
