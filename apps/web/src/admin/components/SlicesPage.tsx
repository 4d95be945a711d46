import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHold } from '../../kit/use-hold.ts';
import { useMedia } from '../../kit/use-media.ts';
import { PaneError } from '../../ui/PaneError.tsx';
import { type SliceFilter, type SliceRow, useSlices } from '../api/use-slices.ts';
import { useSteadyRows } from '../use-steady-rows.ts';
import { oneOf, useUrlFilter } from '../use-url-filter.ts';
import { AdminPage } from './AdminPage.tsx';
import { LoadMore } from './LoadMore.tsx';
import { SliceCards } from './SliceCards.tsx';
import { SliceFilters, sliceStates } from './SliceFilters.tsx';
import { SlicesEmpty } from './SlicesEmpty.tsx';
import { SlicesSkeleton } from './SlicesSkeleton.tsx';
import { SliceTable } from './SliceTable.tsx';

const keyOf = (row: SliceRow) => String(row.number);

/** All slices: a table where there is room for one, cards where there is not. */
export function SlicesPage() {
  const { t } = useTranslation();
  const { get } = useUrlFilter();
  const yesNo = (name: string) => oneOf(get(name), ['', 'yes', 'no'] as const) || undefined;
  const filter: SliceFilter = {
    state: oneOf(get('state'), ['', ...sliceStates] as const) || undefined,
    linked: yesNo('linked'),
    problem: yesNo('problem'),
    pool: yesNo('pool'),
    search: get('q') || undefined,
    sort: oneOf(get('sort'), ['number', 'memory'] as const),
  };
  const query = useSlices(filter);
  const fetched = query.data?.pages.flatMap((page) => page.slices) ?? [];
  const list = useRef<HTMLDivElement>(null);
  const { held } = useHold(list);
  const rows = useSteadyRows(fetched, keyOf, { held, view: JSON.stringify(filter) });
  const wide = useMedia('(min-width: 1024px)');
  const filtered = Object.entries(filter).some(([name, value]) => name !== 'sort' && value !== undefined);
  return (
    <AdminPage title={t('admin.places.slices')}>
      <SliceFilters />
      {query.isPending && <SlicesSkeleton />}
      {query.isError && rows.length === 0 && (
        <PaneError error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && <SlicesEmpty filtered={filtered} />}
      <div ref={list} aria-busy={query.isPlaceholderData || undefined}>
        {rows.length > 0 && (wide ? <SliceTable rows={rows} /> : <SliceCards rows={rows} />)}
      </div>
      <LoadMore query={query} />
    </AdminPage>
  );
}
