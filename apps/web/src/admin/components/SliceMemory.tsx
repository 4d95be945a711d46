import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import type { SliceRow } from '../api/use-slices.ts';
import { megabytes } from '../figures.ts';
import { Meter } from './Meter.tsx';

/** What a slice uses of the memory that it reserves, in figures and as a bar. */
export function SliceMemory({ slice }: { slice: Pick<SliceRow, 'facts' | 'reservedMb'> }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const used = slice.facts?.current ? slice.facts.memoryMb : null;
  return (
    <span className="block w-full min-w-28">
      <span className="num block text-12 whitespace-nowrap">
        {t('admin.overview.of', {
          value: megabytes(used, language),
          most: megabytes(slice.reservedMb, language),
        })}
      </span>
      <Meter value={used ?? 0} most={slice.reservedMb} className="mt-1" />
    </span>
  );
}
