import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import { useSetQuietHour } from '../api/use-set-quiet-hour.ts';
import type { SliceDetail } from '../api/use-slice.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const shown = (hour: number) => `${String(hour).padStart(2, '0')}:00 UTC`;

/** The hour in which a slice may be restarted for the sake of memory; kept as soon as it is chosen. */
export function QuietHour({ slice }: { slice: SliceDetail }) {
  const { t } = useTranslation();
  const set = useSetQuietHour(slice.number);
  return (
    <Select
      label={t('admin.slice.quietHour')}
      value={String(set.isPending ? set.variables : slice.quietHour)}
      options={hours.map((hour) => ({ value: String(hour), label: shown(hour) }))}
      onChange={(hour) => set.mutate(Number(hour))}
    />
  );
}
