import { endLookOn } from '@queunir/contracts/account/operators';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Stops looking on. The page is loaded anew, so that nothing of the other workspace is left in memory. */
export function useEndLookOn() {
  return useMutation({
    mutationFn: () => call(endLookOn),
    onSuccess: () => window.location.assign('/'),
  });
}
