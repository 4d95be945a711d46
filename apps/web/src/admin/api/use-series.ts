import { getSliceSeries } from '@queunir/contracts/admin/slices';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { type Span, spans } from '../series.ts';
import { adminKeys } from './keys.ts';

export type SeriesPoint = ReplyOf<typeof getSliceSeries>['points'][number];

/** Figures of a slice over time, oldest first. */
export function useSeries(number: number, span: Span) {
  return useQuery({
    queryKey: adminKeys.series(number, span),
    queryFn: ({ signal }) =>
      call(getSliceSeries, { params: { number }, query: { span, last: spans[span].last }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
