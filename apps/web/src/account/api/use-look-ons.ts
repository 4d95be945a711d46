import { listLookOns } from '@queunir/contracts/account/account';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { accountKeys } from './keys.ts';

/** When operators looked on, and why. Asked anew each time it is shown: no event tells of it. */
export function useLookOns() {
  return useQuery({
    queryKey: accountKeys.lookOns,
    queryFn: ({ signal }) => call(listLookOns, { signal }),
    staleTime: 0,
  });
}
