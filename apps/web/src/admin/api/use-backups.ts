import { listBackups } from '@queunir/contracts/admin/slice-life';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type Backup = ReplyOf<typeof listBackups>['backups'][number];

/** Backups of a slice that are kept, newest first. */
export function useBackups(number: number) {
  return useQuery({
    queryKey: adminKeys.backups(number),
    queryFn: ({ signal }) => call(listBackups, { params: { number }, signal }),
    staleTime: 0,
  });
}
