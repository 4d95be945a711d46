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

const head = 'px-3 py-2 text-left text-12 font-medium whitespace-nowrap text-ink-faint';
const cell = 'px-3 py-2 align-middle';
/** Columns that stand where there is plenty of room only. */
const wideOnly = 'max-xl:hidden';

/** Slices as rows of a table. */
export function SliceTable({ rows }: { rows: readonly SliceRow[] }) {
  const { t } = useTranslation();
  return (
    <div className="overflow-hidden rounded-8 border border-line bg-sheet">
      <table className="w-full table-fixed">
        <thead className="border-b border-line">
          <tr>
            <th className={`${head} w-16`}>{t('admin.slices.number')}</th>
            <th className={`${head} w-44`}>{t('admin.slices.state')}</th>
            <th className={head}>{t('admin.slices.owner')}</th>
            <th className={`${head} w-36`}>{t('admin.facts.title')}</th>
            <th className={`${head} w-40`}>{t('admin.slices.memory')}</th>
            <th className={`${head} w-30`}>{t('admin.slices.day')}</th>
            <th className={`${head} w-24 text-right! ${wideOnly}`}>{t('admin.slices.disk')}</th>
            <th className={`${head} w-24 text-right! ${wideOnly}`}>{t('admin.slices.database')}</th>
            <th className={`${head} w-24 ${wideOnly}`}>{t('admin.slices.version')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: SliceRow }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { facts } = row;
  return (
    <tr className="relative h-15 text-13 hover:bg-hover" data-slice={row.number}>
      <td className={cell}>
        <Link
          to={`/admin/slices/${row.number}`}
          aria-label={t('admin.sliceNumber', { number: row.number })}
          className="num text-14 font-medium text-accent after:absolute after:inset-0 focus-visible:-outline-offset-2"
        >
          {row.number}
        </Link>
      </td>
      <td className={cell}>
        <StateMark state={row.state} wanted={row.wanted} />
        <SliceTrouble slice={row} />
      </td>
      <td className={cell}>
        <SliceOwner slice={row} />
      </td>
      <td className={cell}>
        <FactMarks facts={facts} />
      </td>
      <td className={cell}>
        <SliceMemory slice={row} />
      </td>
      <td className={cell}>
        <Sparkline values={row.memoryTrend} top={row.reservedMb} />
      </td>
      <td className={`${cell} num text-right text-12 ${wideOnly}`}>
        {megabytes(facts?.diskMb ?? null, language)}
      </td>
      <td className={`${cell} num text-right text-12 ${wideOnly}`}>
        {megabytes(facts?.databaseMb ?? null, language)}
      </td>
      <td className={`${cell} num truncate text-12 ${wideOnly}`}>{facts?.version ?? '–'}</td>
    </tr>
  );
}
