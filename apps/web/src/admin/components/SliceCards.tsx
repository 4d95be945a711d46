import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePreferences } from '../../kit/preferences.tsx';
import type { SliceRow } from '../api/use-slices.ts';
import { megabytes } from '../figures.ts';
import { FactMarks } from './FactMarks.tsx';
import { SliceMemory } from './SliceMemory.tsx';
import { SliceOwner } from './SliceOwner.tsx';
import { SliceTrouble } from './SliceTrouble.tsx';
import { Sparkline } from './Sparkline.tsx';
import { StateMark } from './StateMark.tsx';

/** Slices as cards, for a phone. */
export function SliceCards({ rows }: { rows: readonly SliceRow[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {rows.map((row) => (
        <Card key={row.number} row={row} />
      ))}
    </ul>
  );
}

function Card({ row }: { row: SliceRow }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { facts } = row;
  return (
    <li
      className="relative flex min-w-0 flex-col gap-2 rounded-8 border border-line bg-sheet p-4 text-13 hover:bg-hover"
      data-slice={row.number}
    >
      <div className="flex items-center justify-between gap-3">
        <Link
          to={`/admin/slices/${row.number}`}
          aria-label={t('admin.sliceNumber', { number: row.number })}
          className="num text-16 font-medium text-accent after:absolute after:inset-0 after:rounded-8"
        >
          {row.number}
        </Link>
        <StateMark state={row.state} wanted={row.wanted} />
      </div>
      <SliceOwner slice={row} />
      <SliceTrouble slice={row} />
      <div className="flex items-end justify-between gap-4">
        <SliceMemory slice={row} />
        <Sparkline values={row.memoryTrend} top={row.reservedMb} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <FactMarks facts={facts} />
        <span className="num text-12 text-ink-soft">
          {t('admin.slices.sizes', {
            disk: megabytes(facts?.diskMb ?? null, language),
            database: megabytes(facts?.databaseMb ?? null, language),
          })}
        </span>
      </div>
    </li>
  );
}
