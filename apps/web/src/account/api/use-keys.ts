import { listKeys } from '@queunir/contracts/account/keys';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { accountKeys } from './keys.ts';

/** The API keys that work. Asked anew each time it is shown: no event tells of it. */
export function useKeys() {
  return useQuery({
    queryKey: accountKeys.keys,
    queryFn: ({ signal }) => call(listKeys, { signal }),
    staleTime: 0,
  });
}
