import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../kit/preferences.tsx';
import { PaneError } from '../../ui/PaneError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type SeriesPoint, useSeries } from '../api/use-series.ts';
import type { SliceDetail } from '../api/use-slice.ts';
import { megabytes, percent } from '../figures.ts';
import { evenly, type Span, type spans, summary } from '../series.ts';
import { oneOf, useUrlFilter } from '../use-url-filter.ts';
import { Panel } from './Panel.tsx';
import { Pick } from './Pick.tsx';
import { Sparkline } from './Sparkline.tsx';

const spanNames = ['hour', 'minute', 'day'] as const satisfies readonly (keyof typeof spans)[];

/** A slice's figures over time: memory, processor, disk, database, and how often it answered and was linked. */
export function SeriesPanel({ slice }: { slice: SliceDetail }) {
  const { t } = useTranslation();
  const { get, set } = useUrlFilter();
  const span = oneOf(get('span'), spanNames);
  const query = useSeries(slice.number, span);
  const points = query.data?.points ?? [];
  return (
    <Panel
      title={t('admin.series.title')}
      text={<Availability points={points} />}
      aside={
        <Pick
          name={t('admin.series.span')}
          value={span === 'hour' ? '' : span}
          options={spanNames.map((name) => ({
            value: name === 'hour' ? '' : name,
            label: t(`admin.series.spans.${name}`),
          }))}
          onChange={(value) => set({ span: value })}
        />
      }
    >
      {query.isPending && (
        <div className="skeleton-wait grid grid-cols-2 gap-4 md:grid-cols-4" aria-hidden="true">
          {['a', 'b', 'c', 'd'].map((key) => (
            <Skeleton key={key} className="h-24" />
          ))}
        </div>
      )}
      {query.isError && !query.data && <PaneError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && points.length === 0 && <p className="text-ink-soft">{t('admin.series.none')}</p>}
      {points.length > 0 && <Figures points={points} span={span} reservedMb={slice.reservedMb} />}
    </Panel>
  );
}

function Figures(props: { points: readonly SeriesPoint[]; span: Span; reservedMb: number }) {
  const { points, span, reservedMb } = props;
  const { t } = useTranslation();
  const { language } = usePreferences();
  const size = (mb: number | null) => megabytes(mb, language);
  const share = (value: number | null) => percent(value, language);
  const shown = [
    { name: 'memory', pick: (one: SeriesPoint) => one.memoryMb, words: size, top: reservedMb },
    { name: 'cpu', pick: (one: SeriesPoint) => one.cpuPercent, words: share, top: undefined },
    { name: 'disk', pick: (one: SeriesPoint) => one.diskMb, words: size, top: undefined },
    { name: 'database', pick: (one: SeriesPoint) => one.databaseMb, words: size, top: undefined },
  ] as const;
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-5 md:grid-cols-4">
      {shown.map(({ name, pick, words, top }) => {
        const values = evenly(points, span, pick);
        const facts = summary(values);
        const range = t('admin.series.range', {
          least: words(facts?.least ?? null),
          most: words(facts?.most ?? null),
        });
        return (
          <figure key={name} className="flex min-w-0 flex-col gap-1">
            <figcaption className="text-12 text-ink-soft">{t(`admin.series.${name}`)}</figcaption>
            <span className="num text-16">{words(facts?.last ?? null)}</span>
            <Sparkline
              values={values}
              top={top}
              name={`${t(`admin.series.${name}`)}: ${words(facts?.last ?? null)}, ${range}`}
              width={160}
              height={44}
              className="h-11 w-full"
            />
            <span className="num text-12 text-ink-faint">{range}</span>
          </figure>
        );
      })}
    </div>
  );
}

function Availability({ points }: { points: readonly SeriesPoint[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const sum = (pick: (point: SeriesPoint) => number) =>
    points.reduce((total, point) => total + pick(point), 0);
  const checks = sum((point) => point.checks);
  // Floored: a single check that failed must not round up to all.
  const share = (part: number) =>
    percent(checks === 0 ? null : Math.floor((1000 * part) / checks) / 10, language, 1);
  return t('admin.series.availability', {
    answered: share(sum((point) => point.answered)),
    linked: share(sum((point) => point.linked)),
  });
}
