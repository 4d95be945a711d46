import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import type { Overview } from '../api/use-overview.ts';
import { megabytes } from '../figures.ts';
import { Facts } from './Facts.tsx';
import { Meter } from './Meter.tsx';
import { Panel } from './Panel.tsx';

/** What slices reserve and use of the memory that they may have, and what the machine has left. */
export function MemoryPanel({ memory }: { memory: Overview['memory'] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const shown = (mb: number) => <span className="num">{megabytes(mb, language)}</span>;
  return (
    <Panel title={t('admin.overview.memory')}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="num text-28">{megabytes(memory.reservedMb, language)}</span>
        <span className="text-13 text-ink-soft">
          {t('admin.overview.reservedOf', { most: megabytes(memory.slicesMb, language) })}
        </span>
      </p>
      <Meter value={memory.reservedMb} most={memory.slicesMb} part={memory.usedMb} className="h-2.5!" />
      <Facts
        rows={[
          [t('admin.overview.used'), shown(memory.usedMb)],
          [t('admin.overview.machine'), shown(memory.machineMb)],
          [t('admin.overview.machineFree'), shown(memory.machineFreeMb)],
        ]}
      />
    </Panel>
  );
}
